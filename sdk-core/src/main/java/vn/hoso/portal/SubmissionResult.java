package vn.hoso.portal;

import vn.hoso.identifier.DossierNumber;

/**
 * The portal has the dossier.
 *
 * @param number of the dossier
 * @param action how it came there
 */
public record SubmissionResult(DossierNumber number, Action action) {

  /** What the portal did. */
  public enum Action {
    INSERTED,
    UPDATED
  }
}
