package vn.hoso.lgsp.population;

/**
 * A SOAP fault of the database.
 *
 * @param status HTTP status
 * @param code {@code faultcode} without its prefix, such as Client or Server
 * @param text {@code faultstring}; it may name a citizen
 */
public record ServiceFault(int status, String code, String text) {

  @Override
  public String toString() {
    return "ServiceFault[HTTP " + status + ", " + code + "]";
  }
}
