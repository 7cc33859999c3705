package vn.hoso.portal;

/** Which fields of a dossier the portal is sent. */
public enum DossierForm {
  /** Those of 2020. */
  OF_2020,
  /** Those of 2020 and the ones that were added by February 2025. */
  OF_2025
}
