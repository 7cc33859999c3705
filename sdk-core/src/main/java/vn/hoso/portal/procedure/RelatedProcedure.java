package vn.hoso.portal.procedure;

import java.util.Optional;
import vn.hoso.identifier.ProcedureCode;

/**
 * Another procedure that a procedure refers to. Public material shows no such reference: that it
 * names the procedure as the list of procedures does ({@code MATTHC}, {@code TENTTHC}) is assumed.
 *
 * @param code of the procedure, or empty
 * @param name of the procedure, or empty
 * @param json the reference in the portal's own words
 */
public record RelatedProcedure(PublishedCode code, String name, String json) {

  /** The code, if it is one. */
  public Optional<ProcedureCode> procedureCode() {
    try {
      return Optional.of(ProcedureCode.of(code.value()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
