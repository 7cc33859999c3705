package vn.hoso.simulator.portal;

import java.util.List;

/**
 * What the portal keeps of a dossier.
 *
 * @param number its {@code MaHoSo}
 * @param status the {@code TrangThaiHoSo} or {@code TrangThai} that came last
 * @param versions the insert and every update, in the order received; never empty
 * @param steps the progress reported, in the order received
 */
public record StoredDossier(
    String number, String status, List<DossierVersion> versions, List<ReceivedStep> steps) {

  /** Copies the lists. */
  public StoredDossier {
    versions = List.copyOf(versions);
    steps = List.copyOf(steps);
  }

  /** The version that came last. */
  public DossierVersion latest() {
    return versions.get(versions.size() - 1);
  }
}
