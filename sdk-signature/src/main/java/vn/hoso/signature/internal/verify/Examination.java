package vn.hoso.signature.internal.verify;

import java.util.List;
import java.util.stream.Stream;
import vn.hoso.signature.SignatureReport;

/**
 * A signature that was judged.
 *
 * @param counterSignatures those of the report
 */
public record Examination(
    SignatureReport report, Grounds grounds, List<Examination> counterSignatures) {

  public Examination {
    counterSignatures = List.copyOf(counterSignatures);
  }

  /** This one and all its counter-signatures. */
  public Stream<Examination> all() {
    return Stream.concat(Stream.of(this), counterSignatures.stream().flatMap(Examination::all));
  }
}
