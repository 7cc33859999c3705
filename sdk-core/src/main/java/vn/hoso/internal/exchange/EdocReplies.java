package vn.hoso.internal.exchange;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.internal.portal.PassingTrouble;

/** Replies of a provincial eDoc service, and the table of its codes, as one province gives it. */
final class EdocReplies implements ReplyForm {

  private static final String OPERATORS = "the operators of the provincial eDoc service";

  private final LgspAccess lgsp;

  EdocReplies(LgspAccess lgsp) {
    this.lgsp = lgsp;
  }

  @Override
  public Envelope envelope(Path body) throws IOException {
    return Envelope.nested(ReplyJson.texts(body));
  }

  @Override
  public ServiceException refusal(FailedCall call, int status, Envelope envelope, ServiceReply kept)
      throws TokenRefused {
    return switch (envelope.code()) {
      case "10" ->
          lasting(
              call,
              kept,
              "the file is not valid (file không hợp lệ)",
              "Check its size, and read it with EdxmlReader.");
      case "15" ->
          new AuthenticationException(
              call,
              kept,
              "SystemId or SecretKey are wrong (sai SystemId/SecretKey)",
              "Check the SystemKey that the client was built with.",
              null);
      case "18" ->
          lasting(
              call,
              kept,
              "the receiver does not exist (đơn vị nhận không tồn tại)",
              "Look for its code with agencies.");
      case "19" ->
          new AuthenticationException(
              call,
              kept,
              "the sender is not registered (đơn vị gửi không đăng ký)",
              "Give the message's From the code under which the service knows this system.",
              null);
      case "20" ->
          new ServiceException(
              call,
              kept,
              "the service has an error of its own (lỗi hệ thống)",
              "Call again later; if it lasts, ask " + OPERATORS + ".",
              true,
              null);
      case "21" ->
          lasting(
              call,
              kept,
              "the file cannot be processed (lỗi xử lý file)",
              "Read it with EdxmlReader, and look at the warnings.");
      case "22" ->
          lasting(
              call,
              kept,
              "the message is not edXML as the service wants it (edXML sai chuẩn)",
              "Read it with EdxmlReader, and look at the warnings.");
      case "23" ->
          lasting(
              call,
              kept,
              "the receiver is locked (đơn vị nhận đã khoá)",
              "Ask the receiver, or " + OPERATORS + ".");
      default -> unnamed(call, status, kept);
    };
  }

  @Override
  public String operators() {
    return OPERATORS;
  }

  /** Not one of the table: what counts is the HTTP status. */
  private ServiceException unnamed(FailedCall call, int status, ServiceReply kept)
      throws TokenRefused {
    if (status == LgspAccess.UNAUTHORIZED) {
      throw new TokenRefused(lgsp.refused(call, kept));
    }
    if (PassingTrouble.isPassing(status)) {
      return PassingTrouble.of(call, kept, status, OPERATORS);
    }
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        "Read what was said in replyWithCitizensData(); if it does not tell, ask "
            + OPERATORS
            + " with the time of the call.",
        false,
        null);
  }

  private static ServiceException lasting(
      FailedCall call, ServiceReply kept, String problem, String advice) {
    return new ServiceException(call, kept, problem, advice, false, null);
  }
}
