package vn.hoso.signature.internal.remote;

import java.util.List;

/**
 * A request that a service took earlier.
 *
 * @param reference see {@link Accepted}
 * @param documentIds in the order in which the digests were sent
 */
public record Waiting(
    String userId, String transaction, String reference, List<String> documentIds) {

  public Waiting {
    documentIds = List.copyOf(documentIds);
  }

  String referenceOrTransaction() {
    return reference.isEmpty() ? transaction : reference;
  }
}
