package vn.hoso.lgsp.civilstatus;

import java.util.List;
import java.util.stream.Stream;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.internal.lgsp.OptionChecks;

/**
 * Which registrations are asked for.
 *
 * @param module {@code module}, as they were submitted with
 * @param dossiers {@code maDinhDanhHoSo}: numbers, at least one. Which of the two that a
 *     registration has is not public; those of the one-stop system is assumed
 */
public record CivilStatusQuery(String module, List<String> dossiers) {

  public CivilStatusQuery {
    module = OptionChecks.text("module", module);
    dossiers = List.copyOf(dossiers);
    if (dossiers.isEmpty()) {
      throw new IllegalArgumentException("dossiers is empty: give at least one number");
    }
  }

  /** By the numbers of the one-stop system. */
  public static CivilStatusQuery of(String module, DossierNumber... dossiers) {
    return new CivilStatusQuery(module, Stream.of(dossiers).map(DossierNumber::toString).toList());
  }
}
