package vn.hoso.signature.internal.remote;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.internal.remote.RemoteSession.Answer;
import vn.hoso.signature.key.Pin;

/** The family of the state's gateway: VNPT SmartCA, NEAC eSign, CA2 RS. */
public final class GatewayCodec implements RemoteCodec {

  private static final String INTEGRATED_SIGN = "v2/signatures/sign";
  private static final String INTEGRATED_CONFIRM = "v2/signatures/confirm";
  private static final DateTimeFormatter TIME_STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String spId;
  private final Supplier<Pin> spPassword;
  private final GatewayDialect dialect;

  public GatewayCodec(String spId, Supplier<Pin> spPassword, GatewayDialect dialect) {
    this.spId = spId;
    this.spPassword = spPassword;
    this.dialect = dialect;
  }

  @Override
  public List<Credential> credentials(RemoteSession session, String userId) {
    Map<String, Object> body = account(session, userId);
    body.put("serial_number", "");
    body.put("transaction_id", "");
    Answer answer = session.post(dialect.paths().certificates(), Map.of(), body);
    if (!answer.isSuccess() || !says(answer.body(), dialect.codes()::isSuccess)) {
      throw refused(session, "to list certificates", answer);
    }
    List<Credential> credentials = new ArrayList<>();
    for (Json each : answer.body().at("data").at("user_certificates").items()) {
      Json chain = each.at("chain_data");
      credentials.add(
          new Credential(
              each.text("serial_number"),
              CertificateText.chain(
                  List.of(each.text("cert_data"), chain.text("ca_cert"), chain.text("root_cert"))),
              Integer.MAX_VALUE));
    }
    return credentials;
  }

  @Override
  public Accepted submit(RemoteSession session, Order order) {
    SignatureOids.requireNoPss(session, order.algorithm());
    Map<String, Object> body = account(session, order.userId());
    body.put("transaction_id", order.transaction());
    body.put("transaction_desc", order.description());
    body.put("serial_number", order.credentialId());
    body.put("time_stamp", TIME_STAMP.format(session.now()));
    body.put("sign_files", order.items().stream().map(item -> file(order, item)).toList());
    if (dialect.webHook() != null) {
      body.put("urlWebhook", dialect.webHook().toString());
    }
    if (order.secrets().password().isPresent()) {
      return new Accepted("", signedAtOnce(session, order, body));
    }
    Answer answer = session.post(dialect.paths().sign(), Map.of(), body);
    Reply reply = reply(session, "to take a request", answer, answer.body().at("data"));
    Json data = answer.body().at("data");
    return new Accepted(data.text(dialect.byTranCode() ? "tran_code" : "transaction_id"), reply);
  }

  @Override
  public Reply poll(RemoteSession session, Waiting waiting) {
    String reference = waiting.referenceOrTransaction();
    Map<String, Object> body = account(session, waiting.userId());
    body.put("transaction_id", reference);
    Answer answer =
        session.post(
            dialect.paths().status().replace("{transaction}", RemoteHttp.encoded(reference)),
            Map.of(),
            body);
    return reply(session, "to tell the state of a request", answer, answer.body().at("data"));
  }

  @Override
  public Reply received(RemoteSession session, Json body, Waiting waiting) {
    return reply(session, "a request", new Answer(200, body), body);
  }

  @Override
  public String subject(Json body) {
    return body.text("transaction_id");
  }

  /** The password and the OTP of the signer in place of an approval: SmartCA tích hợp. */
  private Reply signedAtOnce(RemoteSession session, Order order, Map<String, Object> body) {
    String password = session.reveal(order.secrets().password().orElseThrow());
    Map<String, Object> signing = new LinkedHashMap<>(body);
    signing.put("password", password);
    order.secrets().otp().ifPresent(otp -> signing.put("otp", session.reveal(otp)));
    Answer answer = session.post(INTEGRATED_SIGN, Map.of(), signing);
    String sad = answer.body().at("data").text("sad");
    if (sad.isEmpty()) {
      throw refused(session, "to sign with password and OTP", answer);
    }
    session.mask(sad);
    Map<String, Object> confirming = account(session, order.userId());
    confirming.put("password", password);
    confirming.put("transaction_id", order.transaction());
    confirming.put("sad", sad);
    Answer confirmed = session.post(INTEGRATED_CONFIRM, Map.of(), confirming);
    return reply(session, "to confirm a signature", confirmed, confirmed.body().at("data"));
  }

  private Map<String, Object> account(RemoteSession session, String userId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("sp_id", spId);
    body.put("sp_password", session.reveal(spPassword));
    body.put("user_id", userId);
    if (dialect.caName() != null) {
      body.put("ca_name", dialect.caName());
    }
    return body;
  }

  private Map<String, Object> file(Order order, HashItem item) {
    byte[] digest =
        dialect.digestInfo()
            ? HashText.digestInfo(order.algorithm().digest(), item.digest())
            : item.digest();
    return Map.of(
        "doc_id", item.id(),
        "file_type", item.fileType(),
        "sign_type", "hash",
        "data_to_be_signed", HashText.of(digest, dialect.hashEncoding()));
  }

  private Reply reply(RemoteSession session, String operation, Answer answer, Json data) {
    Json body = answer.body();
    String message = body.text("message");
    Optional<Reply> decision =
        Decision.of(session, dialect.codes(), message, body.text("status_code"), message);
    if (decision.isPresent()) {
      return decision.get();
    }
    Map<String, String> values = values(data);
    if (!values.isEmpty()) {
      return new Reply.Values(values);
    }
    if (answer.isSuccess()
        && (says(body, dialect.codes()::isPending) || says(body, dialect.codes()::isSuccess))) {
      return new Reply.Pending();
    }
    throw refused(session, operation, answer);
  }

  /** Called signatures in answers and signed_files in web-hooks. */
  private static Map<String, String> values(Json data) {
    Map<String, String> values = new LinkedHashMap<>();
    Stream.of("signatures", "signed_files")
        .flatMap(list -> data.at(list).items().stream())
        .filter(each -> !each.text("signature_value").isEmpty())
        .forEach(each -> values.put(each.text("doc_id"), each.text("signature_value")));
    return values;
  }

  private static boolean says(Json body, Predicate<String> meaning) {
    return meaning.test(body.text("status_code")) || meaning.test(body.text("message"));
  }

  private static RemoteSigningException refused(
      RemoteSession session, String operation, Answer answer) {
    return session.refused(
        operation, answer, answer.body().text("status_code"), answer.body().text("message"));
  }
}
