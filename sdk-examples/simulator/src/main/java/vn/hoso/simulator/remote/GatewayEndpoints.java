package vn.hoso.simulator.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * The data model of the state's gateway, as VNPT SmartCA, NEAC eSign and CA2 RS have it. Assumed,
 * since public material does not show it: how refusals look, the status call of NEAC eSign, and
 * that a batch that is approved in part lacks the others.
 */
final class GatewayEndpoints {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern SMARTCA_STATUS =
      Pattern.compile("/sca/sp769/v1/signatures/sign/([^/]+)/status");
  private static final String WAITING = "sig_wait_for_user_confirm";
  private static final int SAD_SECONDS = 299;

  private final RemoteRuntime runtime;
  private final Map<String, String> sads = new ConcurrentHashMap<>();

  GatewayEndpoints(RemoteRuntime runtime) {
    this.runtime = runtime;
  }

  HttpReply answer(Request request) {
    try {
      if (!request.isPostOfJson()) {
        throw new Refusal(405, "405", "Phương thức phải là POST, nội dung phải là JSON");
      }
      return answered(request, request.json());
    } catch (Refusal e) {
      return Endpoints.json(e.status(), message(e.number(), e.text()));
    }
  }

  /** What the service sends to the client when the signer has decided. */
  JsonNode webHook(Transaction transaction) {
    ObjectNode body = state(transaction, Vendor.SMARTCA);
    body.put("sp_id", Accounts.CLIENT).put("transaction_id", transaction.id());
    JsonNode data = body.remove("data");
    body.set("signed_files", data.get("signatures"));
    return body;
  }

  private HttpReply answered(Request request, JsonNode body) {
    requireAccount(body);
    String path = request.path();
    Vendor vendor = Vendor.of(path);
    if (vendor == Vendor.NEAC && !Request.text(body, "ca_name").equals(Accounts.CA_NAME)) {
      throw new Refusal(400, "400", "ca_name không hợp lệ");
    }
    Matcher status = SMARTCA_STATUS.matcher(path);
    if (status.matches()) {
      return Endpoints.json(200, state(known(status.group(1)), vendor));
    }
    return Endpoints.json(
        200,
        switch (path) {
          case "/sca/sp769/v1/credentials/get_certificate",
              "/sign_v2/get_certificate",
              Endpoints.CA2_CERTIFICATE ->
              certificates(body, vendor);
          case "/sca/sp769/v1/signatures/sign", "/sign_v2/sign", "/api/data/sign" -> {
            Transaction started = start(body, vendor);
            yield message(vendor.pendingCode(), WAITING).set("data", named(started));
          }
          case "/sca/sp769/v2/signatures/sign" -> signWithOtp(body);
          case "/sca/sp769/v2/signatures/confirm" -> confirm(body);
          case "/sign_v2/status", "/api/data/status" ->
              state(known(Request.text(body, "transaction_id")), vendor);
          default -> throw new Refusal(404, "404", "Không có dịch vụ này");
        });
  }

  private ObjectNode certificates(JsonNode body, Vendor vendor) {
    ArrayNode list = JSON.arrayNode();
    for (Signer signer : runtime.signers(Request.text(body, "user_id"))) {
      List<String> chain = signer.chain();
      ObjectNode each =
          list.addObject()
              .put("service_type", "SMARTCA")
              .put("cert_id", signer.credentialId())
              .put("cert_status", "Đang hoạt động")
              .put("serial_number", signer.serialNumber())
              .put("cert_data", chain.get(0));
      each.putObject("chain_data").put("ca_cert", chain.get(1)).put("root_cert", chain.get(2));
    }
    ObjectNode data = JSON.objectNode();
    data.set("user_certificates", list);
    return message(vendor.successCode(), "Success").set("data", data);
  }

  private Transaction start(JsonNode body, Vendor vendor) {
    List<Transaction.Document> documents = new ArrayList<>();
    for (JsonNode file : Request.items(body, "sign_files")) {
      if (!Request.text(file, "sign_type").equals("hash")) {
        throw new Refusal(400, "400", "sign_type phải là hash");
      }
      Request.text(file, "file_type");
      documents.add(
          new Transaction.Document(
              Request.text(file, "doc_id"),
              vendor.digest(Request.text(file, "data_to_be_signed"))));
    }
    return runtime.start(
        new Transaction(
            Request.text(body, "transaction_id"),
            runtime.signer(Request.text(body, "user_id"), body.path("serial_number").asText()),
            body.path("transaction_desc").asText(),
            documents));
  }

  private ObjectNode signWithOtp(JsonNode body) {
    if (!Request.text(body, "password").equals(Accounts.PASSWORD)
        || !Request.text(body, "otp").equals(Accounts.OTP)) {
      throw new Refusal(400, "400", "Mật khẩu hoặc OTP không đúng");
    }
    Transaction started = start(body, Vendor.SMARTCA);
    String sad = runtime.accounts().newSad();
    sads.put(started.id(), sad);
    ObjectNode data = named(started).put("sad", sad).put("expired_in", SAD_SECONDS);
    return message(200, WAITING).set("data", data);
  }

  private ObjectNode confirm(JsonNode body) {
    Transaction transaction = known(Request.text(body, "transaction_id"));
    if (!Request.text(body, "sad").equals(sads.remove(transaction.id()))
        || !Request.text(body, "password").equals(Accounts.PASSWORD)) {
      throw new Refusal(400, "400", "SAD không hợp lệ");
    }
    transaction.decide(Decision.APPROVED);
    return state(transaction, Vendor.SMARTCA);
  }

  private ObjectNode state(Transaction transaction, Vendor vendor) {
    ObjectNode data = JSON.objectNode().put("transaction_id", transaction.id());
    return switch (transaction.decision()) {
      case PENDING ->
          message(vendor.pendingCode(), WAITING).set("data", data.putNull("signatures"));
      case REFUSED -> message(vendor.successCode(), "REJECTED").set("data", data);
      case EXPIRED -> message(vendor.successCode(), "EXPIRED").set("data", data);
      case APPROVED -> {
        ArrayNode signatures = data.putArray("signatures");
        transaction
            .values(runtime.policy(), "")
            .forEach(
                (document, value) -> {
                  if (value.length > 0) {
                    signatures
                        .addObject()
                        .put("doc_id", document)
                        .put("signature_value", vendor.text(value))
                        .putNull("timestamp_signature");
                  }
                });
        yield message(vendor.successCode(), "SUCCESS").set("data", data);
      }
    };
  }

  private Transaction known(String name) {
    return runtime
        .transaction(name)
        .orElseThrow(() -> new Refusal(404, "404", "Không tìm thấy giao dịch"));
  }

  private static ObjectNode named(Transaction transaction) {
    return JSON.objectNode()
        .put("transaction_id", transaction.id())
        .put("tran_code", transaction.reference());
  }

  private static void requireAccount(JsonNode body) {
    if (!Request.text(body, "sp_id").equals(Accounts.CLIENT)
        || !Request.text(body, "sp_password").equals(Accounts.SECRET)) {
      throw new Refusal(401, "401", "Sai sp_id hoặc sp_password: " + body.path("sp_password"));
    }
  }

  private static ObjectNode message(int code, String text) {
    return JSON.objectNode().put("status_code", code).put("message", text);
  }

  /** What differs between the services. */
  private enum Vendor {
    SMARTCA,
    NEAC,
    CA2;

    static Vendor of(String path) {
      return path.startsWith(Endpoints.SMARTCA)
          ? SMARTCA
          : path.startsWith(Endpoints.NEAC) ? NEAC : CA2;
    }

    int successCode() {
      return this == NEAC ? 0 : 200;
    }

    int pendingCode() {
      return this == CA2 ? 1001 : successCode();
    }

    byte[] digest(String text) {
      try {
        byte[] digest =
            this == SMARTCA ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
        if (digest.length >= 32) {
          return digest;
        }
      } catch (IllegalArgumentException e) {
        throw new Refusal(400, "400", "data_to_be_signed sai định dạng: " + e.getMessage());
      }
      throw new Refusal(400, "400", "data_to_be_signed không phải mã băm");
    }

    /** One of them breaks lines, as MIME does. */
    String text(byte[] value) {
      return (this == CA2 ? Base64.getMimeEncoder() : Base64.getEncoder()).encodeToString(value);
    }
  }
}
