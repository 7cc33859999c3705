package vn.hoso.signature.internal.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of services that return them in the order of the digests, without ids. */
final class Positions {

  private Positions() {}

  /**
   * By the ids of the documents; null and empty ones are left out.
   *
   * @throws vn.hoso.signature.error.RemoteSigningException if there are more or fewer than digests
   */
  static Reply values(RemoteSession session, List<String> ids, List<Json> signatures) {
    if (signatures.size() != ids.size()) {
      throw session.lasting(
          "returned %d signatures for %d digests, so that none can be assigned"
              .formatted(signatures.size(), ids.size()),
          "ask its operator, naming the transaction");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!signatures.get(i).text().isEmpty()) {
        values.put(ids.get(i), signatures.get(i).text());
      }
    }
    return new Reply.Values(values);
  }
}
