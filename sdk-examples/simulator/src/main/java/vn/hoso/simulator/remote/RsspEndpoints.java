package vn.hoso.simulator.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * RSSP of Mobile-ID. Assumed, since public material does not show it: the code of a refusal (9002),
 * and that the agreement names the signer.
 */
final class RsspEndpoints {

  static final String REFUSED = "9002";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PROFILE = "rssp-119.432-v2.0";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final RemoteRuntime runtime;
  private final Map<String, JsonNode> sads = new ConcurrentHashMap<>();

  RsspEndpoints(RemoteRuntime runtime) {
    this.runtime = runtime;
  }

  HttpReply answer(Request request) {
    try {
      JsonNode body = request.json();
      if (!Request.text(body, "profile").equals(PROFILE)) {
        throw new Refusal(200, "3001", "INVALID PROFILE");
      }
      String method = request.path().substring(Endpoints.RSSP.length());
      if (method.equals("auth/login")) {
        return Endpoints.json(200, login(request));
      }
      runtime.accounts().requireToken(request);
      return Endpoints.json(
          200,
          switch (method) {
            case "credentials/list" -> list(body);
            case "credentials/info" -> info(body);
            case "credentials/authorize" -> authorize(body);
            case "signatures/signHash" -> sign(body);
            default -> throw new Refusal(404, "3009", "NO SUCH FUNCTION");
          });
    } catch (Refusal e) {
      return Endpoints.json(
          e.status(), JSON.objectNode().put("error", e.number()).put("errorDescription", e.text()));
    }
  }

  private ObjectNode login(Request request) {
    String header = request.head().header("Authorization").orElse("");
    if (!header.startsWith("SSL2 ")) {
      throw new Refusal(401, "3000", "INVALID CREDENTIALS");
    }
    String[] parts =
        new String(Base64.getDecoder().decode(header.substring("SSL2 ".length())), UTF_8)
            .split(":", -1);
    if (parts.length != 5
        || !parts[0].equals(Accounts.CLIENT)
        || !parts[1].equals(Accounts.SECRET)
        || !parts[2].equals(Accounts.RSSP_SIGNATURE)
        || !isRecent(parts[3])
        || !isByLoginKey(parts[0] + parts[1] + parts[2] + parts[3], parts[4])) {
      throw new Refusal(401, "3000", "INVALID CREDENTIALS");
    }
    return success().put("accessToken", runtime.accounts().newToken()).put("expiresIn", 3600);
  }

  private boolean isRecent(String milliseconds) {
    Instant time = Instant.ofEpochMilli(Long.parseLong(milliseconds));
    return Duration.between(time, runtime.clock().instant()).abs().compareTo(TOLERANCE) < 0;
  }

  private boolean isByLoginKey(String text, String value) {
    try {
      Signature signature = Signature.getInstance("SHA1withRSA");
      signature.initVerify(runtime.accounts().loginKey().getPublic());
      signature.update(text.getBytes(UTF_8));
      return signature.verify(Base64.getDecoder().decode(value));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private ObjectNode list(JsonNode body) {
    ObjectNode answer = success();
    ArrayNode certs = answer.putArray("certs");
    for (Signer signer : runtime.signers(Request.text(body, "agreementUUID"))) {
      certs.addObject().put("credentialID", signer.credentialId());
    }
    return answer;
  }

  private ObjectNode info(JsonNode body) {
    Signer signer = runtime.byCredential(Request.text(body, "credentialID"));
    ObjectNode answer = success();
    ArrayNode chain = answer.putObject("cert").put("status", "OPERATED").putArray("certificates");
    signer.chain().forEach(chain::add);
    return answer.put("authMode", "EXPLICIT/PIN").put("multisign", 10);
  }

  private ObjectNode authorize(JsonNode body) {
    Signer unused = runtime.byCredential(Request.text(body, "credentialID"));
    String code = body.path("authorizeCode").asText();
    if (!code.isEmpty() && !code.equals(Accounts.PIN) && !code.equals(Accounts.OTP)) {
      throw new Refusal(200, "3010", "INVALID AUTHORIZE CODE");
    }
    if (code.isEmpty()) {
      runtime
          .policy()
          .requireApproval(
              new Refusal(200, REFUSED, "NGƯỜI DÙNG TỪ CHỐI"),
              new Refusal(200, "3036", "EXPIRED REQUEST"));
    }
    List<String> hashes = Request.texts(body.path("documentDigests"), "hashes");
    if (body.path("numSignatures").asInt() != hashes.size()) {
      throw new Refusal(200, "3002", "INVALID NUMBER OF SIGNATURES");
    }
    String sad = runtime.accounts().newSad();
    sads.put(sad, body.path("documentDigests"));
    return success().put("SAD", sad);
  }

  private ObjectNode sign(JsonNode body) {
    Signer signer = runtime.byCredential(Request.text(body, "credentialID"));
    JsonNode digests = body.path("documentDigests");
    if (!digests.equals(sads.remove(Request.text(body, "SAD")))) {
      throw new Refusal(200, "3011", "INVALID SAD");
    }
    Request.text(body, "signAlgo");
    Request.text(body, "operationMode");
    List<Transaction.Document> documents =
        Transaction.Document.numbered(Request.texts(digests, "hashes"));
    Transaction transaction = runtime.start(new Transaction("", signer, "", documents));
    transaction.decide(Decision.APPROVED);
    ObjectNode answer = success();
    ArrayNode signatures = answer.putArray("signatures");
    transaction.texts(runtime.policy(), "").forEach(signatures::add);
    return answer;
  }

  private static ObjectNode success() {
    return JSON.objectNode().put("error", 0).put("errorDescription", "SUCCESSFULLY");
  }
}
