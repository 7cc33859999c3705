package vn.hoso.exchange;

import java.util.Optional;
import vn.hoso.identifier.AgencyCode;

/**
 * An agency that takes part in the exchange. Texts are as they are on the wire, empty where the
 * service gives none.
 *
 * @param id the service's id of the agency
 * @param parentId the service's id of the agency above it
 * @param code code, in the form of Quyết định 20/2020/QĐ-TTg as a rule
 * @param oldCode code in the form of QCVN 102:2016/BTTTT, if it has one
 * @param name name
 * @param mail address for questions
 */
public record ExchangeAgency(
    String id, String parentId, String code, String oldCode, String name, String mail) {

  /** The code, if it is one. */
  public Optional<AgencyCode> agencyCode() {
    return checked(code);
  }

  /** The old code, if it is one. */
  public Optional<AgencyCode> oldAgencyCode() {
    return checked(oldCode);
  }

  private static Optional<AgencyCode> checked(String code) {
    try {
      return Optional.of(AgencyCode.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
