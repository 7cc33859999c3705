package vn.hoso.signature.internal.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.internal.remote.AccessTokens.Token;
import vn.hoso.signature.internal.remote.RemoteSession.Answer;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.remote.RemoteCodes;

/** Viettel MySign. */
public final class MySignCodec implements RemoteCodec {

  private static final String LOGIN = "vtss/service/ras/v1/login";
  private static final String CERTIFICATES = "vtss/service/certificates/info";
  private static final String SIGN = "vtss/service/signHash";
  private static final String STATUS = "vtss/service/requests/status";

  private final String clientId;
  private final Supplier<Pin> clientSecret;
  private final String profileId;
  private final int async;
  private final RemoteCodes codes;
  private final AccessTokens tokens;

  public MySignCodec(
      String clientId, Supplier<Pin> clientSecret, String profileId, int async, RemoteCodes codes) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.profileId = profileId;
    this.async = async;
    this.codes = codes;
    this.tokens = new AccessTokens(this::login);
  }

  @Override
  public List<Credential> credentials(RemoteSession session, String userId) {
    Map<String, Object> body = client(session);
    body.put("profile_id", profileId);
    body.put("user_id", userId);
    body.put("certificates", "chain");
    body.put("certInfo", true);
    body.put("authInfo", true);
    Answer answer = ask(session, userId, CERTIFICATES, body);
    requireSuccess(session, "to list certificates", answer);
    return answer.body().items().stream()
        .map(
            each ->
                new Credential(
                    each.text("credential_id"), CertificateText.chain(each), Integer.MAX_VALUE))
        .toList();
  }

  @Override
  public Accepted submit(RemoteSession session, Order order) {
    SignatureOids.requireNoPss(session, order.algorithm());
    Map<String, Object> body = client(session);
    body.put("credentialID", order.credentialId());
    body.put("numSignatures", order.items().size());
    body.put(
        "documents",
        order.items().stream()
            .map(item -> Map.of("document_id", item.id(), "document_name", item.name()))
            .toList());
    body.put("hash", order.digests());
    body.put("hashAlgo", order.algorithm().digest().oid());
    body.put("signAlgo", SignatureOids.of(order.algorithm()));
    body.put("async", async);
    body.put("description", order.description());
    Answer answer = tokens.postOnce(session, order.userId(), SIGN, body);
    requireSuccess(session, "to take a request", answer);
    String transaction = answer.body().text("transactionId");
    List<Json> signatures = answer.body().at("signatures").items();
    if (transaction.isEmpty() && signatures.isEmpty()) {
      throw refused(session, "to take a request", answer);
    }
    return new Accepted(
        transaction,
        signatures.isEmpty()
            ? new Reply.Pending()
            : Positions.values(session, order.ids(), signatures));
  }

  @Override
  public Reply poll(RemoteSession session, Waiting waiting) {
    Answer answer =
        ask(
            session,
            waiting.userId(),
            STATUS,
            Map.of("transactionId", waiting.referenceOrTransaction()));
    requireSuccess(session, "to tell the state of a request", answer);
    return received(session, answer.body(), waiting);
  }

  @Override
  public Reply received(RemoteSession session, Json body, Waiting waiting) {
    String status = body.text("status");
    Optional<Reply> decision = Decision.of(session, codes, body.text("message"), status);
    if (decision.isPresent()) {
      return decision.get();
    }
    if (codes.isPending(status)) {
      return new Reply.Pending();
    }
    if (codes.isSuccess(status)) {
      return Positions.values(session, waiting.documentIds(), body.at("signatures").items());
    }
    throw refused(session, "to sign", new Answer(200, body));
  }

  @Override
  public String subject(Json body) {
    return body.text("transactionId");
  }

  private Answer ask(RemoteSession session, String userId, String path, Map<String, ?> body) {
    return tokens.ask(session, userId, path, body);
  }

  private Token login(RemoteSession session, String userId) {
    Map<String, Object> body = client(session);
    body.put("user_id", userId);
    body.put("profile_id", profileId);
    Answer answer = session.post(LOGIN, Map.of(), body);
    String token = answer.body().text("access_token");
    if (!answer.isSuccess() || token.isEmpty()) {
      throw refused(session, "to log in", answer);
    }
    return Token.issued(session, token, answer.body().text("expires_in"));
  }

  private Map<String, Object> client(RemoteSession session) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("client_id", clientId);
    body.put("client_secret", session.reveal(clientSecret));
    return body;
  }

  private static void requireSuccess(RemoteSession session, String operation, Answer answer) {
    if (!answer.isSuccess() || !answer.body().text("error").isEmpty()) {
      throw refused(session, operation, answer);
    }
  }

  private static RemoteSigningException refused(
      RemoteSession session, String operation, Answer answer) {
    Json body = answer.body();
    String code = body.text("error").isEmpty() ? body.text("status") : body.text("error");
    String text = body.text("error_description");
    return session.refused(operation, answer, code, text.isEmpty() ? body.text("message") : text);
  }
}
