package vn.hoso.internal.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.internal.portal.PassingTrouble;

/**
 * Replies of the axis, and of a mediator in front of it, which hands on what the axis says. No
 * table of its codes is known: whatever the axis refuses in its own form is taken for lasting, and
 * HTTP 408, 429 and 5xx for passing.
 */
final class VxpReplies implements ReplyForm {

  private static final int FORBIDDEN = 403;

  /** From the only refusal of the axis whose words are known. */
  private static final String OTHER_SENDER = "khong dung voi ma da dang ky";

  private final @Nullable LgspAccess gateway;
  private final String operators;
  private final String credentialsAdvice;

  private VxpReplies(@Nullable LgspAccess gateway, String operators, String credentialsAdvice) {
    this.gateway = gateway;
    this.operators = operators;
    this.credentialsAdvice = credentialsAdvice;
  }

  static VxpReplies ofAxis() {
    return new VxpReplies(
        null,
        "the operators of the axis",
        "Check the client's agency and secret, and the clock of this machine.");
  }

  /**
   * Replies of a mediator.
   *
   * @param gateway that gives out the token it wants; null if it wants none
   */
  static VxpReplies ofMediator(@Nullable LgspAccess gateway) {
    return new VxpReplies(
        gateway,
        "the operators of the mediator",
        "Check the client's systemId and secret, and whether the mediator wants a token besides.");
  }

  @Override
  public Envelope envelope(Path body) throws IOException {
    return Envelope.flat(ReplyJson.texts(body));
  }

  @Override
  public ServiceException refusal(FailedCall call, int status, Envelope envelope, ServiceReply kept)
      throws TokenRefused {
    if (PassingTrouble.isPassing(status)) {
      return PassingTrouble.of(call, kept, status, operators);
    }
    if (status == LgspAccess.UNAUTHORIZED && gateway != null) {
      throw new TokenRefused(gateway.refused(call, kept));
    }
    if (status == LgspAccess.UNAUTHORIZED || status == FORBIDDEN) {
      return new AuthenticationException(
          call, kept, "the credentials are refused", credentialsAdvice, null);
    }
    if (envelope.description().contains(OTHER_SENDER)) {
      return new AuthenticationException(
          call,
          kept,
          "the sender is not the agency that is registered",
          "Give the client's agency the code under which the axis knows this system.",
          null);
    }
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        "Read what was said in replyWithCitizensData(); if it does not tell, ask "
            + operators
            + " with the time of the call.",
        false,
        null);
  }

  @Override
  public String operators() {
    return operators;
  }
}
