package vn.hoso.signature.key.remote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.remote.Accepted;
import vn.hoso.signature.internal.remote.Credential;
import vn.hoso.signature.internal.remote.Json;
import vn.hoso.signature.internal.remote.Order;
import vn.hoso.signature.internal.remote.RemoteCodec;
import vn.hoso.signature.internal.remote.RemoteHttp;
import vn.hoso.signature.internal.remote.RemoteSession;
import vn.hoso.signature.internal.remote.Reply;
import vn.hoso.signature.internal.remote.ValueCheck;
import vn.hoso.signature.internal.remote.Waiting;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.key.SigningKey;

/**
 * Signs by keys that a service keeps for its signers, who approve on a phone, minutes later: {@link
 * #submit} returns a ticket, {@link #poll} or {@link #received} tells what became of it. Only
 * digests leave the application.
 *
 * <p>All calls throw {@link RemoteSigningException}; {@link RemoteSigningException#isPassing} says
 * whether the same call may succeed later. Nothing is tried again by itself, save that a call that
 * only asks, and has no secret of the signer, logs in again once when the service does not know the
 * login any more.
 *
 * <p>Immutable and thread-safe.
 */
public final class RemoteSigningService {

  private static final Logger log = LoggerFactory.getLogger(RemoteSigningService.class);

  private final RemoteProvider provider;
  private final RemoteOptions options;
  private final RemoteCodec codec;
  private final RemoteHttp http;

  private RemoteSigningService(RemoteProvider provider, RemoteOptions options) {
    this.provider = provider;
    this.options = options;
    this.codec = provider.codec();
    this.http = options.http(provider);
  }

  /** With the default limits. */
  public static RemoteSigningService of(RemoteProvider provider) {
    return of(provider, RemoteOptions.defaults());
  }

  /**
   * With other limits.
   *
   * @throws IllegalArgumentException if the address is not https, unless the options allow it
   */
  public static RemoteSigningService of(RemoteProvider provider, RemoteOptions options) {
    return new RemoteSigningService(provider, options);
  }

  /**
   * The keys of a signer that can sign; those whose certificate may not ({@link
   * SigningCertificate#of}), or cannot be read, are left out.
   *
   * @param userId the signer, as the service knows him: often a personal id (CCCD) or tax code
   */
  public List<RemoteCredential> credentials(String userId) {
    List<RemoteCredential> usable = new ArrayList<>();
    for (Credential each : codec.credentials(session(""), userId)) {
      if (each.chain().isEmpty()) {
        log.debug("{} has a key without a certificate that can be read", provider.name());
        continue;
      }
      try {
        usable.add(
            new RemoteCredential(
                userId, each.id(), SigningCertificate.of(each.chain()), each.maxBatch()));
      } catch (SigningRefusedException | SigningKeyException e) {
        log.debug("{} has a certificate that may not sign: {}", provider.name(), e.getMessage());
      }
    }
    return List.copyOf(usable);
  }

  /**
   * The only key of a signer.
   *
   * @throws RemoteSigningException also if there is none, or more than one
   */
  public RemoteCredential credential(String userId) {
    List<RemoteCredential> all = credentials(userId);
    if (all.size() != 1) {
      throw session("")
          .lasting(
              all.isEmpty()
                  ? "has no certificate of this signer that may sign"
                  : "has several certificates of this signer: %s".formatted(all),
              all.isEmpty()
                  ? "check the signer's id and contract"
                  : "choose one of those that credentials lists");
    }
    return all.get(0);
  }

  /** As {@link #submit(RemoteCredential, List, String, SignerSecrets)}, approved on a phone. */
  public RemoteTicket submit(
      RemoteCredential credential, List<PreparedSignature> batch, String description) {
    return submit(credential, batch, description, SignerSecrets.none());
  }

  /**
   * Asks for signatures of a batch of documents, to be approved in one go. If this fails by a
   * time-out or a broken connection, the signer may be asked nevertheless; submitting again asks
   * once more, under another transaction.
   *
   * @param batch prepared with the certificate of the credential
   * @param description what the signer is told
   * @param secrets in place of an approval on a phone, for services that take them
   * @throws IllegalArgumentException if the batch is empty, larger than one approval may cover, or
   *     prepared for another certificate or algorithm, or the algorithm signs no digest (Ed25519);
   *     or if the service does not take the secrets
   */
  public RemoteTicket submit(
      RemoteCredential credential,
      List<PreparedSignature> batch,
      String description,
      SignerSecrets secrets) {
    requireTaken(secrets);
    String transaction = options.newTransaction();
    Order order = Orders.of(credential, batch, transaction, description, secrets);
    Accepted accepted = codec.submit(session(transaction), order);
    log.debug("{} took {} digests as {}", provider.name(), batch.size(), transaction);
    return new RemoteTicket(
        provider.name(),
        options.now(),
        new Waiting(credential.userId(), transaction, accepted.reference(), order.ids()),
        accepted.reply(),
        batch);
  }

  /**
   * Asks what became of a request. A ticket can be asked for as often as you like.
   *
   * @throws RemoteSigningException also if a value is not by the signer's key; nothing of the batch
   *     is handed out then
   * @throws IllegalArgumentException if the ticket is of another service
   */
  public RemoteOutcome poll(RemoteTicket ticket) {
    RemoteSession session = session(ticket);
    Reply known = ticket.reply();
    return Outcomes.of(
        session,
        ticket,
        known instanceof Reply.Pending ? codec.poll(session, ticket.waiting()) : known);
  }

  /**
   * Reads what the service sent to the application (web-hook). Signatures prove themselves; a
   * refusal, a time-out, or that some are missing does not, as anybody could have sent it: {@link
   * #poll} before you act on one.
   *
   * @param body JSON
   * @throws RemoteSigningException also if it is something else, is about another request, or has a
   *     value that is not by the signer's key
   * @throws IllegalArgumentException if the ticket is of another service
   */
  public RemoteOutcome received(RemoteTicket ticket, byte[] body) {
    RemoteSession session = session(ticket);
    Json json = parsed(session, body);
    String subject = codec.subject(json);
    if (!subject.equals(ticket.transaction())
        && (subject.isEmpty() || !subject.equals(ticket.reference()))) {
      throw session.lasting(
          "sent a message that is not about this request",
          "find the ticket by subjectOf, and ignore what no ticket is there for");
    }
    return Outcomes.of(session, ticket, codec.received(session, json, ticket.waiting()));
  }

  /**
   * Which request a message of the service (web-hook) is about: the {@link
   * RemoteTicket#transaction} or the {@link RemoteTicket#reference} of its ticket; empty if it does
   * not say. Anybody may have sent it, so it must not become a path or a query as it is.
   *
   * @throws RemoteSigningException if it is not JSON
   */
  public String subjectOf(byte[] body) {
    RemoteSession session = session("");
    return codec.subject(parsed(session, body));
  }

  /**
   * The key as one that signs at once, for services that take PIN or OTP in place of an approval,
   * or hold the call until the signer has approved. Each signature is a request of its own, and
   * asks for the secrets.
   *
   * @param description what the signer is told
   * @throws RemoteSigningException if the service answers later; nothing is sent then
   * @throws IllegalArgumentException if the service does not take the secrets
   */
  public SigningKey key(RemoteCredential credential, String description, SignerSecrets secrets) {
    requireTaken(secrets);
    if (!provider.answersAtOnce(secrets)) {
      throw waits(session(""));
    }
    return new RemoteKey(this, credential, description, secrets);
  }

  /** For {@link RemoteKey}. */
  byte[] signAtOnce(
      RemoteCredential credential, byte[] data, String description, SignerSecrets secrets) {
    String transaction = options.newTransaction();
    Order order = Orders.of(credential, data, transaction, description, secrets);
    RemoteSession session = session(transaction);
    Reply reply = codec.submit(session, order).reply();
    if (reply instanceof Reply.Values values) {
      String value = values.byDocument().getOrDefault(order.ids().get(0), "");
      return ValueCheck.checked(session, credential.certificate(), data, value);
    }
    if (reply instanceof Reply.Refused || reply instanceof Reply.Expired) {
      throw session.lasting("was not approved by the signer", "ask the signer, and sign again");
    }
    throw waits(session);
  }

  private void requireTaken(SignerSecrets secrets) {
    if (!provider.takes(secrets)) {
      throw new IllegalArgumentException(
          "%s does not take %s: give what %s says, or none if the signer approves elsewhere"
              .formatted(provider.name(), secrets, provider.getClass().getSimpleName()));
    }
  }

  private static RemoteSigningException waits(RemoteSession session) {
    return session.lasting(
        "does not sign at once, but waits for the signer's approval", "use submit and poll");
  }

  private static Json parsed(RemoteSession session, byte[] body) {
    try {
      return Json.parse(body);
    } catch (IOException e) {
      throw session.lasting("sent something else than JSON", "ignore it");
    }
  }

  private RemoteSession session(RemoteTicket ticket) {
    if (!ticket.service().equals(provider.name())) {
      throw new IllegalArgumentException(
          "The ticket is of %s, and this is %s: ask the service that it was submitted to"
              .formatted(ticket.service(), provider.name()));
    }
    return session(ticket.transaction());
  }

  private RemoteSession session(String transaction) {
    return new RemoteSession(http, provider.name(), transaction);
  }

  @Override
  public String toString() {
    return "RemoteSigningService[" + provider + "]";
  }
}
