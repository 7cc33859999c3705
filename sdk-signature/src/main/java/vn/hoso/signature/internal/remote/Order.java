package vn.hoso.signature.internal.remote;

import java.util.List;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.remote.HashEncoding;
import vn.hoso.signature.key.remote.SignerSecrets;

/**
 * A request for signatures by one key, to be approved in one go.
 *
 * @param userId the signer, as the service knows him
 * @param credentialId the key, as the service knows it
 * @param transaction the application's own id of this request
 * @param description what the signer is told
 */
public record Order(
    String userId,
    String credentialId,
    String transaction,
    String description,
    SignatureAlgorithm algorithm,
    List<HashItem> items,
    SignerSecrets secrets) {

  public Order {
    items = List.copyOf(items);
  }

  /** Of the documents, in order. */
  public List<String> ids() {
    return items.stream().map(HashItem::id).toList();
  }

  /** In base64, in order. */
  List<String> digests() {
    return items.stream().map(item -> HashText.of(item.digest(), HashEncoding.BASE64)).toList();
  }
}
