package vn.hoso.portal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.identifier.DossierNumber;

/**
 * A dossier that the portal has. Public material shows only that an answer with content means that
 * it exists; what the content is, is assumed. Immutable and thread-safe.
 */
public final class StoredDossier {

  private final DossierNumber number;
  private final @Nullable DossierStatus status;
  private final @Nullable Dossier dossier;
  private final String json;

  /** For tests of applications: an answer that holds no dossier in the portal's form. */
  public StoredDossier(DossierNumber number, @Nullable DossierStatus status, String json) {
    this(number, status, null, json);
  }

  /** For the client, and for tests of applications. */
  public StoredDossier(
      DossierNumber number,
      @Nullable DossierStatus status,
      @Nullable Dossier dossier,
      String json) {
    this.number = number;
    this.status = status;
    this.dossier = dossier;
    this.json = json;
  }

  /** The number that was asked for. */
  public DossierNumber number() {
    return number;
  }

  /** The status ({@code TrangThaiHoSo}), if the answer names one. */
  public Optional<DossierStatus> status() {
    return Optional.ofNullable(status);
  }

  /**
   * The dossier as the portal has it, if the answer holds one in the form in which dossiers are
   * sent, which is assumed. Values that stand for "none" on the wire are read as none, and fields
   * that the form does not have are in {@link #jsonWithCitizensData} only.
   */
  public Optional<Dossier> dossier() {
    return Optional.ofNullable(dossier);
  }

  /** The portal's own words as JSON; they name citizens: do not log them. */
  public String jsonWithCitizensData() {
    return json;
  }

  @Override
  public String toString() {
    return "StoredDossier[number=" + number + ", status=" + status + "]";
  }
}
