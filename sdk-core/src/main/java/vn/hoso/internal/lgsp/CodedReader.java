package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.lgsp.AnswerCodes;

/** Reads the replies of a service that says by a code whether it succeeded. Thread-safe. */
final class CodedReader<T> implements ReplyReader<T> {

  private final GatewayRefusals refusals;
  private final AnswerCodes codes;
  private final Function<JsonNode, Said> saying;
  private final Function<JsonNode, T> mapping;

  /**
   * A reader.
   *
   * @param saying what a reply says of itself, of any JSON
   * @param mapping of a success
   */
  CodedReader(
      GatewayRefusals refusals,
      AnswerCodes codes,
      Function<JsonNode, Said> saying,
      Function<JsonNode, T> mapping) {
    this.refusals = refusals;
    this.codes = codes;
    this.saying = saying;
    this.mapping = mapping;
  }

  @Override
  public T read(HttpReply reply, FailedCall call) {
    JsonNode json = ReplyJson.of(reply);
    if (json.isMissingNode()) {
      throw refusals.unreadable(call, reply, ReplyJson.problem(reply));
    }
    Said said = saying.apply(json);
    if (said.status().isEmpty() && !said.hasError()) {
      throw refusals.unreadable(call, reply, "the reply does not say whether it is a success");
    }
    if (!isSuccess(said)) {
      throw refusal(call, reply, said);
    }
    return mapping.apply(json);
  }

  @Override
  public Said said(HttpReply reply) {
    return saying.apply(ReplyJson.of(reply));
  }

  private boolean isSuccess(Said said) {
    return codes.success().contains(said.status())
        && (!said.hasError() || codes.success().contains(said.errorCode()));
  }

  private ServiceException refusal(FailedCall call, HttpReply reply, Said said) {
    ServiceReply kept = refusals.kept(reply, said);
    if (isIn(codes.alreadyThere(), said)) {
      return new AlreadyExistsException(
          call, kept, "The service has it from before; nothing needs to be sent.");
    }
    boolean passing = isIn(codes.passing(), said);
    return new ServiceException(
        call,
        kept,
        passing ? "the service does not take it now" : "the request is refused",
        passing
            ? "Call again later; if it lasts, ask the operators of the service."
            : "Read what the service says in replyWithCitizensData(); if it says that all is well,"
                + " its code is missing in AnswerCodes.ofSuccess.",
        passing,
        null);
  }

  private static boolean isIn(Set<String> codes, Said said) {
    return codes.contains(said.status()) || codes.contains(said.errorCode());
  }
}
