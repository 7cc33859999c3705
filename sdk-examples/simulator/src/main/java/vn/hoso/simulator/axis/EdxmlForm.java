package vn.hoso.simulator.axis;

/** How the provincial service has a message in {@code edxml}; which, public material does not say. */
public enum EdxmlForm {
  /** In base64, byte for byte as it was sent. */
  BASE64,
  /** As a text of JSON. */
  TEXT
}
