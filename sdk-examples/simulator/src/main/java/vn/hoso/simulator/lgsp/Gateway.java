package vn.hoso.simulator.lgsp;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/** Which service answers a call, when nothing goes wrong on the way. Thread-safe. */
final class Gateway {

  static final String PORTAL = "KetNoiMotCuaQuocGia";
  static final String SYNCHRONIZER = "api/SynsTTHCC";
  static final String STORE = "kho-ket-qua";

  private static final Pattern PATH =
      Pattern.compile("/(?<prefix>[a-z0-9]+)/(?:(?<api>.+)/)?(?<service>[^/]+)");

  private final Accounts accounts;
  private final PortalShim shim;
  private final ResultStore store;
  private final CivilStatusDesk civilStatus;
  private final JudicialDesk judicial = new JudicialDesk();
  private final PostDesk post = new PostDesk();

  Gateway(Accounts accounts, PortalShim shim, ResultStore store, CivilStatusDesk civilStatus) {
    this.accounts = accounts;
    this.shim = shim;
    this.store = store;
    this.civilStatus = civilStatus;
  }

  Answer answer(HttpHead head, byte[] body) throws IOException {
    Matcher path = PATH.matcher(head.path());
    if (!path.matches()) {
      return notFound();
    }
    for (LgspScheme scheme : LgspScheme.values()) {
      if (scheme.prefix().equals(path.group("prefix"))) {
        try {
          return answer(scheme, path.group("api"), path.group("service"), head, body);
        } catch (Refusal e) {
          return e.answer();
        }
      }
    }
    return notFound();
  }

  private Answer answer(
      LgspScheme scheme, @Nullable String api, String service, HttpHead head, byte[] body)
      throws IOException {
    if (api == null) {
      return service.equals(scheme.login()) ? accounts.logIn(scheme, head, body) : notFound();
    }
    accounts.check(scheme, head);
    return switch (api) {
      case PORTAL -> shim.answer(service, head, body);
      case SYNCHRONIZER -> shim.synchronize(service, head, body);
      case STORE -> store.answer(service, head, body);
      case CivilStatusDesk.API -> civilStatus.answer(service, head, body);
      case JudicialDesk.API -> judicial.answer(service, head, body);
      case PostDesk.API -> post.answer(service, head, body);
      default -> Echo.answers(api) ? Echo.answer(head, body) : notFound();
    };
  }

  private static Answer notFound() {
    return Answer.of(HttpReply.of(404, "text/plain", ""));
  }
}
