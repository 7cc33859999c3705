package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.hoso.internal.call.Operation;
import vn.hoso.transport.RequestOptions;

/** {@code TraCuuTechID}. Thread-safe. */
public final class AccountService {

  private static final String LOOK_UP = "TraCuuTechID";

  private final PortalCalls calls;

  public AccountService(PortalCalls calls) {
    this.calls = calls;
  }

  /**
   * The id of an account.
   *
   * @param number tax code (mã số thuế) or personal number, which the service takes in one field
   */
  public Optional<String> technicalId(String number, RequestOptions options) {
    ObjectNode parameters =
        JsonNodeFactory.instance.objectNode().put("provider", "wso2is").put("mstorcmnd", number);
    Operation operation = Operation.repeatable(LOOK_UP, calls.share().uri());
    PortalReply reply =
        calls.call(new PortalRequest(operation, calls.share(), parameters), calls.budget(options));
    return Lenient.list(reply.root(), "result", item -> Lenient.text(item, "TECHNICALID")).stream()
        .filter(id -> !id.isEmpty())
        .findFirst();
  }
}
