package vn.hoso.signature.key.remote;

import java.util.List;
import vn.hoso.signature.PreparedSignature;

/**
 * What became of a request for signatures. All but {@link Pending} are final if {@link
 * RemoteSigningService#poll} told so; of what {@link RemoteSigningService#received} read, only
 * {@link Signed} is, since anybody can send a part of the values.
 */
public sealed interface RemoteOutcome {

  /** The signer has not decided yet: ask again in some seconds. */
  record Pending() implements RemoteOutcome {}

  /**
   * All documents are signed.
   *
   * @param signatures in the order of the request
   */
  record Signed(List<RemoteSignature> signatures) implements RemoteOutcome {
    public Signed {
      signatures = List.copyOf(signatures);
    }
  }

  /**
   * Some documents are signed. The others can be submitted again, as a new request.
   *
   * @param signatures in the order of the request; at least one
   * @param missing in the order of the request; at least one
   */
  record Partial(List<RemoteSignature> signatures, List<PreparedSignature> missing)
      implements RemoteOutcome {
    public Partial {
      signatures = List.copyOf(signatures);
      missing = List.copyOf(missing);
    }
  }

  /**
   * The signer said no.
   *
   * @param reason as the service gives it
   */
  record Refused(String reason) implements RemoteOutcome {}

  /**
   * Nobody approved in time. The same prepared signatures can be submitted again.
   *
   * @param reason as the service gives it
   */
  record TimedOut(String reason) implements RemoteOutcome {}
}
