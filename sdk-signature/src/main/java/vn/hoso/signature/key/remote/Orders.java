package vn.hoso.signature.key.remote;

import java.util.List;
import java.util.stream.IntStream;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.internal.remote.HashItem;
import vn.hoso.signature.internal.remote.Order;
import vn.hoso.signature.key.SigningCertificate;

/** Makes requests for signatures. */
final class Orders {

  private Orders() {}

  /**
   * For a batch.
   *
   * @throws IllegalArgumentException see {@link RemoteSigningService#submit}
   */
  static Order of(
      RemoteCredential credential,
      List<PreparedSignature> batch,
      String transaction,
      String description,
      SignerSecrets secrets) {
    if (batch.isEmpty() || batch.size() > credential.maxBatch()) {
      throw new IllegalArgumentException(
          "The batch has %d documents; one approval covers 1 to %d"
              .formatted(batch.size(), credential.maxBatch()));
    }
    requireDigest(credential);
    batch.forEach(each -> requireFitting(credential.certificate(), each));
    List<HashItem> items =
        IntStream.range(0, batch.size()).mapToObj(i -> item(transaction, i, batch.get(i))).toList();
    return of(credential, transaction, description, items, secrets);
  }

  /**
   * For data that has no name.
   *
   * @throws IllegalArgumentException if the key does not sign a digest
   */
  static Order of(
      RemoteCredential credential,
      byte[] data,
      String transaction,
      String description,
      SignerSecrets secrets) {
    requireDigest(credential);
    byte[] digest = credential.certificate().algorithm().digest().newDigest().digest(data);
    HashItem item = new HashItem(id(transaction, 0), "document.bin", digest);
    return of(credential, transaction, description, List.of(item), secrets);
  }

  private static void requireDigest(RemoteCredential credential) {
    if (!credential.certificate().algorithm().signsDigest()) {
      throw new IllegalArgumentException(
          "%s signs no digest, and nothing else is sent to a service: use a credential with an RSA"
                  .formatted(credential.certificate().algorithm())
              + " or EC key");
    }
  }

  private static Order of(
      RemoteCredential credential,
      String transaction,
      String description,
      List<HashItem> items,
      SignerSecrets secrets) {
    return new Order(
        credential.userId(),
        credential.id(),
        transaction,
        description,
        credential.certificate().algorithm(),
        items,
        secrets);
  }

  private static void requireFitting(SigningCertificate expected, PreparedSignature prepared) {
    SigningCertificate actual = prepared.certificate();
    if (!actual.certificate().equals(expected.certificate())
        || actual.algorithm() != expected.algorithm()) {
      throw new IllegalArgumentException(
          "%s was prepared for %s, and the credential is of %s: prepare it with the credential's"
                  .formatted(prepared.document(), actual, expected)
              + " certificate");
    }
  }

  private static HashItem item(String transaction, int index, PreparedSignature prepared) {
    String name = String.valueOf(prepared.document().getFileName());
    return new HashItem(id(transaction, index), name, prepared.digestToSign());
  }

  /** Short, as the signer sees it on the phone. */
  private static String id(String transaction, int index) {
    int dash = transaction.indexOf('-');
    return (dash < 0 ? transaction : transaction.substring(0, dash)) + "-" + (index + 1);
  }
}
