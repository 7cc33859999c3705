package vn.hoso.signature.key;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.key.Pkcs11Session.Entry;

/**
 * A private key on a token, in an HSM or a smart card. It never leaves the token. The login stays
 * open until {@link #close}; as PKCS#11 logs in a whole process, one token can be open once in a
 * process. Other keys of the same token come from {@link #other}.
 *
 * <p>Thread-safe.
 */
public final class Pkcs11Key implements SigningKey, AutoCloseable {

  private final Pkcs11Session session;
  private final Entry entry;
  private final SigningCertificate certificate;

  private Pkcs11Key(Pkcs11Session session, Entry entry, SigningCertificate certificate) {
    this.session = session;
    this.entry = entry;
    this.certificate = certificate;
  }

  /** Takes over the session, unless it fails. */
  static Pkcs11Key choose(Pkcs11Session session, Pkcs11Options options) {
    List<Entry> entries = session.entries();
    if (entries.isEmpty()) {
      throw new SigningKeyException(
          ("%s has no private key with its certificate: both must be on the token and have the same"
                  + " CKA_ID; import the one that is missing. The key must be RSA or EC: Java knows"
                  + " no Ed25519 on tokens")
              .formatted(session.subject()));
    }
    List<Entry> chosen =
        entries.stream().filter(e -> options.chooses(e.alias(), e.chain().get(0))).toList();
    if (chosen.size() != 1) {
      throw new SigningKeyException(
          "%s has %s: choose one by alias, serialNumber or sha256; it has %s"
              .formatted(
                  session.subject(),
                  chosen.isEmpty()
                      ? "no key for the certificate that was chosen"
                      : "several keys to choose from",
                  entries.stream().map(Entry::toString).collect(Collectors.joining("; "))));
    }
    Entry entry = chosen.get(0);
    return new Pkcs11Key(session, entry, SigningCertificate.of(entry.chain()));
  }

  @Override
  public SigningCertificate certificate() {
    return certificate;
  }

  /**
   * The same key in the same login, to be used with another algorithm.
   *
   * @throws IllegalArgumentException if the algorithm is for another type of key
   * @throws SigningKeyException if the token cannot sign with this algorithm
   */
  @Override
  public Pkcs11Key with(SignatureAlgorithm algorithm) {
    SigningCertificate changed = certificate.with(algorithm);
    if (!session.supports(algorithm)) {
      throw new SigningKeyException(
          "%s has no mechanism for %s: use %s, or another token"
              .formatted(
                  session.subject(),
                  algorithm,
                  SignatureAlgorithm.defaultFor(certificate.certificate().getPublicKey())));
    }
    return new Pkcs11Key(session, entry, changed);
  }

  /**
   * Another key of the same token, in the same login: {@link #close} of either closes both.
   *
   * @param options the certificate; library, slot and label are those of this key
   * @throws SigningKeyException if there is no such key, or more than one
   */
  public Pkcs11Key other(Pkcs11Options options) {
    return choose(session, options);
  }

  @Override
  public byte[] sign(byte[] data) {
    return session.sign(entry.key(), certificate.algorithm(), data);
  }

  /** Logs out of the token; this key and all that share its login cannot sign any more. */
  @Override
  public void close() {
    session.close();
  }

  @Override
  public String toString() {
    return "Pkcs11Key[" + certificate + "]";
  }
}
