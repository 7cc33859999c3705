package vn.hoso.signature.key.remote;

import java.nio.file.Path;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.SignedDocument;

/**
 * A value that a service returned for a prepared signature. It was checked to be by the key of the
 * certificate, of the very bytes to sign. Immutable.
 */
public final class RemoteSignature {

  private final PreparedSignature prepared;
  private final byte[] value;

  RemoteSignature(PreparedSignature prepared, byte[] value) {
    this.prepared = prepared;
    this.value = value;
  }

  /** What was to be signed. At level B_T, set its time-stamp service before it is completed. */
  public PreparedSignature prepared() {
    return prepared;
  }

  /** For {@link PreparedSignature#complete}. */
  public byte[] value() {
    return value.clone();
  }

  /** Writes the signed document, as {@link PreparedSignature#complete}. */
  public SignedDocument complete(Path target) {
    return prepared.complete(value, target);
  }

  @Override
  public String toString() {
    return "RemoteSignature[" + prepared.document() + "]";
  }
}
