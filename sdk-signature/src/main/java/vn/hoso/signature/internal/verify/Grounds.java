package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * What the judgement of a signature rests on, to be shown and kept with it (TT 15/2025/TT-BKHCN
 * Điều 6): also what only a path had that was tried and given up.
 *
 * @param timeStamps in the order in which they were judged, the outermost first
 * @param certificates of all paths, each once
 * @param statuses of these certificates; of one certificate there are several if it was judged at
 *     several instants
 */
public record Grounds(
    List<JudgedTimeStamp> timeStamps,
    List<X509Certificate> certificates,
    List<CertificateStatus> statuses) {

  public Grounds {
    timeStamps = List.copyOf(timeStamps);
    certificates = List.copyOf(certificates);
    statuses = List.copyOf(statuses);
  }

  /**
   * A time-stamp that was judged.
   *
   * @param intact it is about this signature and unchanged
   * @param proves it is believed, so the signature existed at its time
   */
  public record JudgedTimeStamp(TimeStampFacts token, boolean intact, boolean proves) {}
}
