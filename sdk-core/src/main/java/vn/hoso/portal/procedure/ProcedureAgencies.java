package vn.hoso.portal.procedure;

import java.util.List;

/**
 * The agencies of a procedure, by what they do.
 *
 * @param implementing carry it out (cơ quan thực hiện)
 * @param competent decide (cơ quan có thẩm quyền)
 * @param authorised decide on behalf of those (cơ quan được uỷ quyền)
 * @param coordinating help (cơ quan phối hợp)
 */
public record ProcedureAgencies(
    List<ProcedureAgency> implementing,
    List<ProcedureAgency> competent,
    List<ProcedureAgency> authorised,
    List<ProcedureAgency> coordinating) {

  public ProcedureAgencies {
    implementing = List.copyOf(implementing);
    competent = List.copyOf(competent);
    authorised = List.copyOf(authorised);
    coordinating = List.copyOf(coordinating);
  }
}
