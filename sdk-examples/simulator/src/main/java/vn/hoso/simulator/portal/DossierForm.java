package vn.hoso.simulator.portal;

/** Which fields a {@code DongBoHoSoMC} item must have. */
public enum DossierForm {
  /** Those of 2020; the ones added since may be present. */
  FORM_2020,
  /** Those of 2020 and the ones seen in February 2025. */
  FORM_2025
}
