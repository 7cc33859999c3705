package vn.hoso.simulator.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * The API of the Cloud Signature Consortium, versions 1.0.4 and 2.0, with OAuth 2 client
 * credentials. A SAD is good for one call with the digests that it was given for. Assumed, since
 * the specification leaves it open: that a request under way is answered with HTTP 202.
 */
final class CscEndpoints {

  static final int MAX_BATCH = 20;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PSS = "1.2.840.113549.1.1.10";
  private static final Map<String, String> DIGESTS =
      Map.of(
          "2.16.840.1.101.3.4.2.1", "SHA-256",
          "2.16.840.1.101.3.4.2.2", "SHA-384",
          "2.16.840.1.101.3.4.2.3", "SHA-512");
  private static final int TOKEN_SECONDS = 3600;

  private final RemoteRuntime runtime;
  private final Map<String, List<String>> sads = new ConcurrentHashMap<>();
  private final Map<String, String> pssHashes = new ConcurrentHashMap<>();

  CscEndpoints(RemoteRuntime runtime) {
    this.runtime = runtime;
  }

  HttpReply answer(Request request) {
    try {
      boolean v2 = request.path().startsWith(Endpoints.CSC_V2);
      String method = request.path().substring(Endpoints.CSC_V1.length());
      if (method.equals("oauth2/token")) {
        return token(request.form());
      }
      runtime.accounts().requireToken(request);
      JsonNode body = request.json();
      return switch (method) {
        case "credentials/list" -> Endpoints.json(200, list(body));
        case "credentials/info" -> Endpoints.json(200, info(body));
        case "credentials/authorize" -> Endpoints.json(200, authorize(body, v2));
        case "signatures/signHash" -> sign(body, v2);
        case "signatures/signPolling" -> poll(body);
        default -> throw new Refusal(404, "invalid_request", "No such method");
      };
    } catch (Refusal e) {
      return e.asOAuth();
    }
  }

  private HttpReply token(Map<String, String> form) {
    if (!Accounts.CLIENT.equals(form.get("client_id"))
        || !Accounts.SECRET.equals(form.get("client_secret"))
        || !"client_credentials".equals(form.get("grant_type"))) {
      throw new Refusal(401, "invalid_client", "Client authentication failed");
    }
    return Endpoints.json(
        200,
        JSON.objectNode()
            .put("access_token", runtime.accounts().newToken())
            .put("token_type", "Bearer")
            .put("expires_in", TOKEN_SECONDS));
  }

  private ObjectNode list(JsonNode body) {
    ObjectNode list = JSON.objectNode();
    ArrayNode ids = list.putArray("credentialIDs");
    List<Signer> signers =
        body.has("userID") ? runtime.signers(Request.text(body, "userID")) : runtime.everybody();
    signers.forEach(signer -> ids.add(signer.credentialId()));
    return list;
  }

  private ObjectNode info(JsonNode body) {
    Signer signer = runtime.byCredential(Request.text(body, "credentialID"));
    ObjectNode info = JSON.objectNode();
    info.putObject("key").put("status", "enabled").putArray("algo").add("1.2.840.113549.1.1.1");
    ArrayNode chain = info.putObject("cert").put("status", "valid").putArray("certificates");
    signer.chain().forEach(chain::add);
    return info.put("authMode", "explicit").put("SCAL", "2").put("multisign", MAX_BATCH);
  }

  private ObjectNode authorize(JsonNode body, boolean v2) {
    Signer unused = runtime.byCredential(Request.text(body, "credentialID"));
    List<String> hashes = Request.texts(body, v2 ? "hashes" : "hash");
    if (body.path("numSignatures").asInt() != hashes.size() || hashes.size() > MAX_BATCH) {
      throw new Refusal(400, "invalid_request", "Invalid parameter numSignatures");
    }
    String pin = secret(body, v2, "PIN");
    String otp = secret(body, v2, "OTP");
    if (!pin.isEmpty() && !pin.equals(Accounts.PIN)) {
      throw new Refusal(400, "invalid_pin", "The PIN is invalid");
    }
    if (!otp.isEmpty() && !otp.equals(Accounts.OTP)) {
      throw new Refusal(400, "invalid_otp", "The OTP is invalid");
    }
    if (pin.isEmpty()) {
      runtime
          .policy()
          .requireApproval(
              new Refusal(400, "access_denied", "The user refused"),
              new Refusal(400, "expired_token", "The user did not answer"));
    }
    String sad = runtime.accounts().newSad();
    sads.put(sad, hashes);
    return JSON.objectNode().put("SAD", sad).put("expiresIn", 300);
  }

  private static String secret(JsonNode body, boolean v2, String name) {
    if (!v2) {
      return body.path(name).asText();
    }
    for (JsonNode each : body.path("authData")) {
      if (each.path("id").asText().equals(name)) {
        return each.path("value").asText();
      }
    }
    return "";
  }

  private HttpReply sign(JsonNode body, boolean v2) {
    Signer signer = runtime.byCredential(Request.text(body, "credentialID"));
    List<String> hashes = Request.texts(body, v2 ? "hashes" : "hash");
    if (!hashes.equals(sads.remove(Request.text(body, "SAD")))) {
      throw new Refusal(400, "invalid_request", "Invalid parameter SAD");
    }
    String digest = DIGESTS.get(Request.text(body, v2 ? "hashAlgorithmOID" : "hashAlgo"));
    if (digest == null) {
      throw new Refusal(400, "invalid_request", "Invalid parameter hashAlgo");
    }
    Transaction started =
        runtime.start(
            new Transaction(
                "",
                signer,
                body.path("description").asText(),
                Transaction.Document.numbered(hashes)));
    if (Request.text(body, "signAlgo").equals(PSS)) {
      Request.text(body, "signAlgoParams");
      pssHashes.put(started.id(), digest);
    }
    if (v2 && Request.text(body, "operationMode").equals("A")) {
      return Endpoints.json(200, JSON.objectNode().put("responseID", started.reference()));
    }
    started.decide(Decision.APPROVED);
    return Endpoints.json(200, signatures(started));
  }

  private HttpReply poll(JsonNode body) {
    Transaction transaction =
        runtime
            .transaction(Request.text(body, "responseID"))
            .orElseThrow(() -> new Refusal(400, "invalid_request", "Invalid parameter responseID"));
    return switch (transaction.decision()) {
      case PENDING -> HttpReply.of(202, "application/json", "");
      case REFUSED -> throw new Refusal(400, "access_denied", "The user refused");
      case EXPIRED -> throw new Refusal(400, "expired_token", "The request has expired");
      case APPROVED -> Endpoints.json(200, signatures(transaction));
    };
  }

  /** The values in the order of the digests, an empty text for what was not approved. */
  ObjectNode signatures(Transaction transaction) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode signatures = answer.putArray("signatures");
    transaction
        .texts(runtime.policy(), pssHashes.getOrDefault(transaction.id(), ""))
        .forEach(signatures::add);
    return answer;
  }
}
