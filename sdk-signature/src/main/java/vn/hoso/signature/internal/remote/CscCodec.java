package vn.hoso.signature.internal.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.internal.remote.AccessTokens.Token;
import vn.hoso.signature.internal.remote.RemoteSession.Answer;
import vn.hoso.signature.key.Pin;

/**
 * The API of the Cloud Signature Consortium, versions 1.0.4 and 2.0: service authorization by OAuth
 * 2 (§8), credential authorization (SAD), signHash (§11).
 */
public final class CscCodec implements RemoteCodec {

  /** Visible ASCII, of which the tokens of RFC 6750 §2.1 are a part. */
  private static final String TOKEN = "[\\x21-\\x7E]+";

  private final CscDialect dialect;
  private final AccessTokens tokens;

  public CscCodec(CscDialect dialect) {
    this.dialect = dialect;
    this.tokens = new AccessTokens((session, everybody) -> login(session));
  }

  @Override
  public List<Credential> credentials(RemoteSession session, String userId) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!userId.isEmpty()) {
      body.put("userID", userId);
    }
    Answer list = ask(session, "credentials/list", body);
    requireSuccess(session, "to list credentials", list);
    List<Credential> credentials = new ArrayList<>();
    for (Json id : list.body().at("credentialIDs").items()) {
      Answer info =
          ask(
              session,
              "credentials/info",
              Map.of(
                  "credentialID",
                  id.text(),
                  "certificates",
                  "chain",
                  "certInfo",
                  true,
                  "authInfo",
                  true));
      requireSuccess(session, "to describe a credential", info);
      if (!info.body().at("key").text("status").equals("disabled")) {
        credentials.add(Credential.of(id.text(), info.body(), 1));
      }
    }
    return credentials;
  }

  @Override
  public Accepted submit(RemoteSession session, Order order) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("credentialID", order.credentialId());
    if (!dialect.authorizedByToken()) {
      Answer authorized = authorize(session, order);
      Optional<Reply> verdict = verdict(session, authorized);
      if (verdict.isPresent()) {
        return new Accepted("", verdict.get());
      }
      String sad = authorized.body().text("SAD");
      if (sad.isEmpty()) {
        throw refused(session, "to authorize signatures", authorized);
      }
      session.mask(sad);
      body.put("SAD", sad);
    } else if (dialect.version() == 1) {
      // CSC API 1.0.4 §11.9: an access token of scope credential takes the place of the SAD.
      body.put("SAD", token(session));
    }
    putDigests(body, order);
    body.put("signAlgo", SignatureOids.of(order.algorithm()));
    SignatureOids.parameters(order.algorithm()).ifPresent(der -> body.put("signAlgoParams", der));
    if (dialect.version() == 2) {
      body.put("operationMode", dialect.asynchronous() ? "A" : "S");
      if (dialect.responseUri() != null) {
        body.put("response_uri", dialect.responseUri().toString());
      }
    }
    Answer answer = postOnce(session, "signatures/signHash", body);
    Optional<Reply> verdict = verdict(session, answer);
    if (verdict.isPresent()) {
      return new Accepted("", verdict.get());
    }
    requireSuccess(session, "to sign", answer);
    String reference = answer.body().text("responseID");
    return new Accepted(
        reference,
        reference.isEmpty()
            ? Positions.values(session, order.ids(), answer.body().at("signatures").items())
            : new Reply.Pending());
  }

  @Override
  public Reply poll(RemoteSession session, Waiting waiting) {
    Answer answer =
        ask(session, "signatures/signPolling", Map.of("responseID", waiting.reference()));
    if (answer.status() == 202
        || answer.status() == 204
        || dialect.codes().isPending(answer.body().text("error"))) {
      return new Reply.Pending();
    }
    Optional<Reply> verdict = verdict(session, answer);
    if (verdict.isPresent()) {
      return verdict.get();
    }
    requireSuccess(session, "to tell the state of a request", answer);
    return received(session, answer.body(), waiting);
  }

  @Override
  public Reply received(RemoteSession session, Json body, Waiting waiting) {
    Optional<Reply> verdict = verdict(session, new Answer(200, body));
    if (verdict.isPresent()) {
      return verdict.get();
    }
    List<Json> signatures = body.at("signatures").items();
    return signatures.isEmpty()
        ? new Reply.Pending()
        : Positions.values(session, waiting.documentIds(), signatures);
  }

  @Override
  public String subject(Json body) {
    return body.text("responseID");
  }

  private Answer authorize(RemoteSession session, Order order) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("credentialID", order.credentialId());
    body.put("numSignatures", order.items().size());
    putDigests(body, order);
    body.put("description", order.description());
    Map<String, Supplier<Pin>> secrets = new LinkedHashMap<>();
    order.secrets().pin().ifPresent(pin -> secrets.put("PIN", pin));
    order.secrets().otp().ifPresent(otp -> secrets.put("OTP", otp));
    if (dialect.version() == 1) {
      secrets.forEach((name, secret) -> body.put(name, session.reveal(secret)));
    } else if (!secrets.isEmpty()) {
      body.put(
          "authData",
          secrets.entrySet().stream()
              .map(each -> Map.of("id", each.getKey(), "value", session.reveal(each.getValue())))
              .toList());
    }
    return postOnce(session, "credentials/authorize", body);
  }

  private void putDigests(Map<String, Object> body, Order order) {
    body.put(dialect.version() == 1 ? "hash" : "hashes", order.digests());
    body.put(
        dialect.version() == 1 ? "hashAlgo" : "hashAlgorithmOID", order.algorithm().digest().oid());
  }

  /** What the signer decided, where the service says so in place of doing what it was asked. */
  private Optional<Reply> verdict(RemoteSession session, Answer answer) {
    Json body = answer.body();
    return Decision.of(
        session, dialect.codes(), body.text("error_description"), body.text("error"));
  }

  private Answer ask(RemoteSession session, String path, Map<String, ?> body) {
    return tokens.ask(session, AccessTokens.EVERYBODY, path, body);
  }

  private Answer postOnce(RemoteSession session, String path, Map<String, ?> body) {
    return tokens.postOnce(session, AccessTokens.EVERYBODY, path, body);
  }

  private String token(RemoteSession session) {
    return tokens.current(session, AccessTokens.EVERYBODY);
  }

  /** OAuth 2 client credentials (RFC 6749 §4.4), unless there is a token already. */
  private Token login(RemoteSession session) {
    String secret = session.reveal(dialect.secret());
    if (dialect.clientId() == null) {
      String token = secret.strip();
      if (!token.matches(TOKEN)) {
        throw session.lasting(
            "was given an access token that is empty, or has spaces or other characters of no token",
            "give the token alone, in one line, without Bearer before it");
      }
      return new Token(token, session.now());
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", dialect.clientId());
    form.put("client_secret", secret);
    Answer answer = session.postForm(dialect.tokenPath(), form);
    String token = answer.body().text("access_token");
    if (!answer.isSuccess() || token.isEmpty()) {
      throw refused(session, "to log in", answer);
    }
    return Token.issued(session, token, answer.body().text("expires_in"));
  }

  private static void requireSuccess(RemoteSession session, String operation, Answer answer) {
    if (!answer.isSuccess() || !answer.body().isObject()) {
      throw refused(session, operation, answer);
    }
  }

  private static RemoteSigningException refused(
      RemoteSession session, String operation, Answer answer) {
    return session.refused(
        operation, answer, answer.body().text("error"), answer.body().text("error_description"));
  }
}
