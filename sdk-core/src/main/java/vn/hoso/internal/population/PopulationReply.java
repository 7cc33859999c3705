package vn.hoso.internal.population;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.KeptReply;
import vn.hoso.internal.portal.ReplyText;
import vn.hoso.internal.soap.SoapAnswer;
import vn.hoso.lgsp.population.ReplyRules;
import vn.hoso.lgsp.population.ServiceFault;

/** What one request brought. */
final class PopulationReply {

  private static final Pattern HTML =
      Pattern.compile("\\s*<(!doctype\\s+)?html\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final SoapAnswer answer;
  private final String requestCode;
  private final FailedCall call;
  private final Clock clock;

  /**
   * A reply.
   *
   * @param requestCode {@code MaYeuCau} of the request
   * @param call for an exception
   * @param clock for a Retry-After that is a date
   */
  PopulationReply(SoapAnswer answer, String requestCode, FailedCall call, Clock clock) {
    this.answer = answer;
    this.requestCode = requestCode;
    this.call = call;
    this.clock = clock;
  }

  String requestCode() {
    return requestCode;
  }

  int status() {
    return http().status();
  }

  /** The whole of it. */
  String text() {
    return ReplyText.decode(http().body());
  }

  /**
   * What the body holds; empty if the database says that there is no such citizen.
   *
   * @throws ServiceException if it holds anything else
   */
  <T> Optional<T> payload(Class<T> type, ReplyRules rules) {
    if (http().cutOff()) {
      throw unreadable("the reply is longer than " + Limits.REPLY_BYTES + " bytes");
    }
    if (answer instanceof SoapAnswer.Payload payload) {
      return Optional.of(type.cast(payload.value()));
    }
    if (answer instanceof SoapAnswer.Fault fault) {
      if (rules.notFound().test(new ServiceFault(status(), fault.code(), fault.text()))) {
        return Optional.empty();
      }
      throw Refusals.ofFault(call, kept(fault.code(), fault.text()), fault.code());
    }
    throw noEnvelope(((SoapAnswer.Unreadable) answer).problem());
  }

  /** What an exception keeps of it. */
  ServiceReply kept(String code, String message) {
    return KeptReply.of(http(), requestCode, code, message, text(), clock);
  }

  UnreadableReplyException unreadable(String problem) {
    return new UnreadableReplyException(
        call,
        kept("", ""),
        problem,
        "If it happens again, ask the operators of the population database with the id of the"
            + " request.",
        null);
  }

  ServiceException several(int citizens) {
    return Refusals.ofSeveral(call, kept("", ""), citizens);
  }

  private ServiceException noEnvelope(String problem) {
    JsonReply json = JsonReply.of(http());
    ServiceReply kept = kept(json.code(), json.message());
    String text = text();
    String seen = "the reply cannot be read: " + problem;
    if (text.isBlank()) {
      seen = "the reply is empty";
    } else if (HTML.matcher(text).matches()) {
      seen = "the reply is a page of HTML instead of SOAP";
    }
    boolean refused = !json.code().isEmpty();
    return Refusals.ofNoEnvelope(call, status(), kept, seen, refused);
  }

  private HttpReply http() {
    return answer.http();
  }
}
