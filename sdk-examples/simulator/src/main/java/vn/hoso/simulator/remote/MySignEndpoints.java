package vn.hoso.simulator.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Viettel MySign. Assumed, since public material does not show it: that a batch that is approved in
 * part has null for the others.
 */
final class MySignEndpoints {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
  private static final String TOKEN_SECONDS = "3600";

  private final RemoteRuntime runtime;

  MySignEndpoints(RemoteRuntime runtime) {
    this.runtime = runtime;
  }

  HttpReply answer(Request request) {
    try {
      JsonNode body = request.json();
      if (request.path().equals(Endpoints.MYSIGN + "ras/v1/login")) {
        return login(body);
      }
      runtime.accounts().requireToken(request);
      return switch (request.path().substring(Endpoints.MYSIGN.length())) {
        case "certificates/info" -> certificates(body);
        case "signHash" -> sign(body);
        case "requests/status" -> state(body);
        default -> throw new Refusal(404, "not_found", "No such service");
      };
    } catch (Refusal e) {
      return e.asOAuth();
    }
  }

  private HttpReply login(JsonNode body) {
    requireClient(body);
    requireProfile(body);
    List<Signer> unused = runtime.signers(Request.text(body, "user_id"));
    return Endpoints.json(
        200,
        JSON.objectNode()
            .put("access_token", runtime.accounts().newToken())
            .put("token_type", "Bearer")
            .put("expires_in", TOKEN_SECONDS));
  }

  private HttpReply certificates(JsonNode body) {
    requireClient(body);
    requireProfile(body);
    ArrayNode list = JSON.arrayNode();
    for (Signer signer : runtime.signers(Request.text(body, "user_id"))) {
      ObjectNode each = list.addObject().put("credential_id", signer.credentialId());
      each.putObject("key").put("status", "enabled").put("len", "2048");
      ObjectNode cert = each.putObject("cert").put("status", "valid");
      ArrayNode chain = cert.putArray("certificates");
      signer.chain().forEach(chain::add);
      cert.put("serialNumber", signer.serialNumber());
    }
    return Endpoints.json(200, list);
  }

  private HttpReply sign(JsonNode body) {
    requireClient(body);
    Signer signer = runtime.byCredential(Request.text(body, "credentialID"));
    List<String> hashes = Request.texts(body, "hash");
    if (body.path("numSignatures").asInt() != hashes.size()
        || !Request.text(body, "hashAlgo").equals(SHA256)) {
      throw new Refusal(400, "invalid_request", "numSignatures or hashAlgo does not fit hash");
    }
    Request.text(body, "signAlgo");
    List<Transaction.Document> documents = new ArrayList<>();
    for (JsonNode document : Request.items(body, "documents")) {
      byte[] digest = Base64.getDecoder().decode(hashes.get(documents.size()));
      documents.add(new Transaction.Document(Request.text(document, "document_id"), digest));
    }
    Transaction started =
        runtime.start(new Transaction("", signer, body.path("description").asText(), documents));
    if (body.path("async").asInt() != 0) {
      return Endpoints.json(
          200, JSON.objectNode().put("transactionId", started.reference()).putNull("signatures"));
    }
    started.decide(runtime.policy().atOnce());
    return Endpoints.json(200, state(started));
  }

  private HttpReply state(JsonNode body) {
    return Endpoints.json(
        200,
        runtime
            .transaction(Request.text(body, "transactionId"))
            .map(this::state)
            .orElseThrow(() -> new Refusal(400, "invalid_request", "No such transaction")));
  }

  /** What the status call answers, and what is sent to the client when the signer has decided. */
  ObjectNode state(Transaction transaction) {
    ObjectNode state = JSON.objectNode().put("transactionId", transaction.reference());
    return switch (transaction.decision()) {
      case PENDING ->
          state.putNull("signatures").put("status", "4000").put("message", "Đang chờ ký");
      case EXPIRED ->
          state.putNull("signatures").put("status", "4001").put("message", "Hết thời gian");
      case REFUSED ->
          state.putNull("signatures").put("status", "4002").put("message", "Từ chối ký");
      case APPROVED -> {
        ArrayNode signatures = state.putArray("signatures");
        transaction
            .values(runtime.policy(), "")
            .values()
            .forEach(value -> signatures.add(value.length == 0 ? null : text(value)));
        yield state.put("status", "1").put("message", "Thành công");
      }
    };
  }

  private static String text(byte[] value) {
    return Base64.getMimeEncoder().encodeToString(value);
  }

  private static void requireClient(JsonNode body) {
    if (!Request.text(body, "client_id").equals(Accounts.CLIENT)
        || !Request.text(body, "client_secret").equals(Accounts.SECRET)) {
      throw new Refusal(401, "invalid_client", "client_id or client_secret is wrong");
    }
  }

  private static void requireProfile(JsonNode body) {
    if (!Request.text(body, "profile_id").equals(Accounts.PROFILE)) {
      throw new Refusal(400, "invalid_request", "profile_id is not known");
    }
  }
}
