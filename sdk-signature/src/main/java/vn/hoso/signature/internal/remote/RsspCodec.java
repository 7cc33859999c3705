package vn.hoso.signature.internal.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.internal.remote.AccessTokens.Token;
import vn.hoso.signature.internal.remote.RemoteSession.Answer;
import vn.hoso.signature.key.Pin;

/** RSSP of Mobile-ID, which FPT and others run, too: profile rssp-119.432-v2.0. */
public final class RsspCodec implements RemoteCodec {

  private final RsspDialect dialect;
  private final AccessTokens tokens;

  public RsspCodec(RsspDialect dialect) {
    this.dialect = dialect;
    this.tokens = new AccessTokens((session, everybody) -> login(session));
  }

  @Override
  public List<Credential> credentials(RemoteSession session, String userId) {
    Map<String, Object> listing = user(userId);
    listing.put("certInfo", false);
    listing.put("authInfo", false);
    Answer list = ask(session, "credentials/list", listing);
    requireSuccess(session, "to list credentials", list);
    List<Credential> credentials = new ArrayList<>();
    for (Json each : list.body().at("certs").items()) {
      Map<String, Object> body = user(userId);
      body.put("credentialID", each.text("credentialID"));
      body.put("certificates", "chain");
      body.put("certInfo", true);
      body.put("authInfo", true);
      Answer info = ask(session, "credentials/info", body);
      requireSuccess(session, "to describe a credential", info);
      credentials.add(Credential.of(each.text("credentialID"), info.body(), Integer.MAX_VALUE));
    }
    return credentials;
  }

  @Override
  public Accepted submit(RemoteSession session, Order order) {
    SignatureOids.requireNoPss(session, order.algorithm());
    Map<String, Object> authorizing = signing(order);
    authorizing.put("numSignatures", order.items().size());
    authorizing.put("notificationMessage", order.description());
    secret(order).ifPresent(secret -> authorizing.put("authorizeCode", session.reveal(secret)));
    Answer authorized = postOnce(session, "credentials/authorize", authorizing);
    Optional<Reply> verdict = verdict(session, authorized);
    if (verdict.isPresent()) {
      return new Accepted("", verdict.get());
    }
    requireSuccess(session, "to authorize signatures", authorized);
    String sad = authorized.body().text("SAD");
    session.mask(sad);
    Map<String, Object> body = signing(order);
    body.put("SAD", sad);
    body.put("signAlgo", SignatureOids.of(order.algorithm()));
    Answer answer = postOnce(session, "signatures/signHash", body);
    requireSuccess(session, "to sign", answer);
    return new Accepted(
        "", Positions.values(session, order.ids(), answer.body().at("signatures").items()));
  }

  /** Every request is answered at once, so that its ticket has the answer. */
  @Override
  public Reply poll(RemoteSession session, Waiting waiting) {
    return new Reply.Pending();
  }

  @Override
  public Reply received(RemoteSession session, Json body, Waiting waiting) {
    return new Reply.Pending();
  }

  @Override
  public String subject(Json body) {
    return "";
  }

  private Map<String, Object> user(String userId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("profile", dialect.profile());
    body.put("lang", "VN");
    body.put("agreementUUID", userId);
    return body;
  }

  private Map<String, Object> signing(Order order) {
    Map<String, Object> body = user(order.userId());
    body.put("credentialID", order.credentialId());
    body.put(
        "documentDigests",
        Map.of("hashes", order.digests(), "hashAlgorithmOID", order.algorithm().digest().oid()));
    body.put("operationMode", "S");
    return body;
  }

  private static Optional<Supplier<Pin>> secret(Order order) {
    return order.secrets().pin().or(() -> order.secrets().otp());
  }

  private Answer ask(RemoteSession session, String path, Map<String, ?> body) {
    return tokens.ask(session, AccessTokens.EVERYBODY, path, body);
  }

  private Answer postOnce(RemoteSession session, String path, Map<String, ?> body) {
    return tokens.postOnce(session, AccessTokens.EVERYBODY, path, body);
  }

  private Token login(RemoteSession session) {
    Answer answer =
        session.post(
            "auth/login",
            Map.of("Authorization", authorization(session)),
            Map.of(
                "relyingParty",
                dialect.relyingParty(),
                "profile",
                dialect.profile(),
                "rememberMeEnabled",
                false,
                "lang",
                "VN"));
    requireSuccess(session, "to log in", answer);
    String token = answer.body().text("accessToken");
    if (token.isEmpty()) {
      throw refused(session, "to log in", answer);
    }
    return Token.issued(session, token, answer.body().text("expiresIn"));
  }

  /** SSL2 base64(user:password:signature:milliseconds:signature over those by the key). */
  private String authorization(RemoteSession session) {
    String password = session.reveal(dialect.password());
    String signature = session.reveal(dialect.signature());
    String time = Long.toString(session.now().toEpochMilli());
    String signed = dialect.user() + password + signature + time;
    String credentials =
        String.join(":", dialect.user(), password, signature, time, signedBy(session, signed));
    String encoded = base64(credentials.getBytes(UTF_8));
    session.mask(encoded);
    return "SSL2 " + encoded;
  }

  /**
   * SHA-1, since that is what the service verifies; it proves who calls, and signs nothing else.
   */
  private String signedBy(RemoteSession session, String text) {
    try {
      Signature signature = Signature.getInstance("SHA1withRSA");
      signature.initSign(dialect.key().get());
      signature.update(text.getBytes(UTF_8));
      return base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw session.lasting(
          "needs a login that is signed by the relying party's RSA key, which does not sign",
          e,
          "check the key that was given");
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private Optional<Reply> verdict(RemoteSession session, Answer answer) {
    Json body = answer.body();
    return Decision.of(session, dialect.codes(), body.text("errorDescription"), body.text("error"));
  }

  private void requireSuccess(RemoteSession session, String operation, Answer answer) {
    if (!answer.isSuccess() || !dialect.codes().isSuccess(answer.body().text("error"))) {
      throw refused(session, operation, answer);
    }
  }

  private static RemoteSigningException refused(
      RemoteSession session, String operation, Answer answer) {
    return session.refused(
        operation, answer, answer.body().text("error"), answer.body().text("errorDescription"));
  }
}
