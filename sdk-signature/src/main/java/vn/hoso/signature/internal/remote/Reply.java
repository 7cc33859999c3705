package vn.hoso.signature.internal.remote;

import java.util.Map;

/** What a service says of a request for signatures. */
public sealed interface Reply {

  /** The signer is being asked; nothing is decided. */
  record Pending() implements Reply {}

  /**
   * Signatures, perhaps not of all documents.
   *
   * @param byDocument by the id of the document: the value as text, base64 or hexadecimal
   */
  record Values(Map<String, String> byDocument) implements Reply {
    public Values {
      byDocument = Map.copyOf(byDocument);
    }
  }

  /** The signer said no. */
  record Refused(String reason) implements Reply {}

  /** Nobody approved in time. */
  record Expired(String reason) implements Reply {}
}
