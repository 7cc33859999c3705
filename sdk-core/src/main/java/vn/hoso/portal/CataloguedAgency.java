package vn.hoso.portal;

import java.util.Optional;
import vn.hoso.identifier.AgencyCode;

/**
 * An agency (cơ quan, đơn vị) in the portal's catalogue.
 *
 * @param code as published, or empty
 * @param name as published, or empty
 * @param level its level of government (cấp đơn vị) as published, or empty; no list is published
 */
public record CataloguedAgency(String code, String name, String level) {

  /** The code, if it is one. */
  public Optional<AgencyCode> agencyCode() {
    try {
      return Optional.of(AgencyCode.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
