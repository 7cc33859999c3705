package vn.hoso.portal.procedure;

import java.util.Optional;
import vn.hoso.identifier.AgencyCode;

/**
 * An agency that has to do with a procedure.
 *
 * @param code of the agency, or empty
 * @param name of the agency, or of the kind of agency
 */
public record ProcedureAgency(PublishedCode code, String name) {

  /** The code, if it is one. */
  public Optional<AgencyCode> agencyCode() {
    try {
      return Optional.of(AgencyCode.of(code.value()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
