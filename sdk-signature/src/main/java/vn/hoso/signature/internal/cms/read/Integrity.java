package vn.hoso.signature.internal.cms.read;

/**
 * Whether a signature is the signer's over the content, all question of trust aside.
 *
 * @param detail an English clause: what failed, or for an intact signature what was tolerated;
 *     empty if there is nothing to say
 */
public record Integrity(Result result, String detail) {

  public enum Result {
    INTACT,
    /** The content is not what was signed. */
    DIGEST_MISMATCH,
    /** The signature value is not one of the signer's key over the signed attributes or content. */
    VALUE_MISMATCH,
    /** The certificate that the signer identifier names is not there, or it is not clear which. */
    NO_CERTIFICATE,
    /** Neither verified nor refuted: the algorithm is unknown, or no longer computed. */
    UNSUPPORTED_ALGORITHM,
    /** The parts contradict each other or RFC 5652, so that the value may mean something else. */
    MALFORMED
  }

  public boolean isIntact() {
    return result == Result.INTACT;
  }
}
