package vn.hoso.portal;

import java.util.Optional;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.procedure.PublishedCode;

/**
 * A procedure in the list of all procedures.
 *
 * @param code as published, or empty
 * @param name as published, or empty
 */
public record ListedProcedure(PublishedCode code, String name) {

  /** The code, if it is one; {@link Procedures#get(ProcedureCode)} takes it. */
  public Optional<ProcedureCode> procedureCode() {
    try {
      return Optional.of(ProcedureCode.of(code.value()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
