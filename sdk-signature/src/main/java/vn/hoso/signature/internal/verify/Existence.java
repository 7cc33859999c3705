package vn.hoso.signature.internal.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoso.signature.internal.crypto.Sha256;

/**
 * Since when a signature, and what came with it, is proven to exist (EN 319 102-1 §5.6.2.3, POE):
 * by time-stamps, or else by being here now. Not thread-safe.
 */
final class Existence {

  private final Instant now;
  private final Map<String, Instant> parts = new HashMap<>();

  /** By identity, since the same are asked for again and again. */
  private final IdentityHashMap<byte[], String> digests = new IdentityHashMap<>();

  private ControlTime signature;

  Existence(Instant now) {
    this.now = now;
    this.signature = new ControlTime(now, false);
  }

  /** Takes what a time-stamp says, which is believed. */
  void add(TimeStampProof believed) {
    Instant time = believed.token().time();
    if (!signature.proven() || time.isBefore(signature.instant())) {
      signature = new ControlTime(time, true);
    }
    Stream.concat(believed.covered().stream(), believed.carried().stream())
        .forEach(part -> parts.merge(part, time, (a, b) -> a.isBefore(b) ? a : b));
  }

  ControlTime ofSignature() {
    return signature;
  }

  /**
   * Of a part of the document.
   *
   * @param part a CRL, an OCSP response or a time-stamp token, in DER
   */
  Instant of(byte[] part) {
    return parts.isEmpty()
        ? now
        : parts.getOrDefault(digests.computeIfAbsent(part, Sha256::hex), now);
  }
}
