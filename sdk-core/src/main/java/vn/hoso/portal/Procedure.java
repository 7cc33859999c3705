package vn.hoso.portal;

import java.util.List;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.procedure.CodedName;
import vn.hoso.portal.procedure.LegalBasis;
import vn.hoso.portal.procedure.PaperCase;
import vn.hoso.portal.procedure.ProcedureAgencies;
import vn.hoso.portal.procedure.ProcedureResult;
import vn.hoso.portal.procedure.ProcedureTexts;
import vn.hoso.portal.procedure.RelatedProcedure;
import vn.hoso.portal.procedure.ServiceChannel;
import vn.hoso.portal.procedure.StepCase;

/**
 * An administrative procedure (thủ tục hành chính) as the portal publishes it. Immutable and
 * thread-safe; see {@link vn.hoso.portal.procedure} for what becomes of values that are not clean.
 *
 * @param code the code that was asked for
 * @param id the portal's own number of it, or empty
 * @param name as published
 * @param published whether it is public ({@code TRANGTHAI} is 1)
 * @param status {@code TRANGTHAI} as published; only 1 is known
 * @param publisher code of the agency that published it, or empty
 * @param kind what kind of procedure it is (loại thủ tục), in words, or empty
 * @param decision number of the decision (quyết định công bố) that published it, or empty
 * @param decisionId for {@link Catalogues#publicationDecision}, or empty
 * @param texts what is said of it in words
 * @param fields the fields (lĩnh vực) it belongs to
 * @param levels the levels of government (cấp thực hiện) at which it is carried out
 * @param applicants the kinds of applicants (đối tượng thực hiện)
 * @param steps the steps, by case
 * @param channels how it may be applied for, with time limits and fees
 * @param papers what has to be handed in, by case
 * @param results what it results in
 * @param legalBases what it rests on
 * @param agencies who has to do with it
 * @param related procedures that go with it (thủ tục liên quan)
 * @param interlinked procedures that are carried out together with it (thủ tục liên thông)
 * @param json everything the portal says of it, in its own words
 */
public record Procedure(
    ProcedureCode code,
    String id,
    String name,
    boolean published,
    String status,
    String publisher,
    String kind,
    String decision,
    String decisionId,
    ProcedureTexts texts,
    List<Field> fields,
    List<CodedName> levels,
    List<CodedName> applicants,
    List<StepCase> steps,
    List<ServiceChannel> channels,
    List<PaperCase> papers,
    List<ProcedureResult> results,
    List<LegalBasis> legalBases,
    ProcedureAgencies agencies,
    List<RelatedProcedure> related,
    List<RelatedProcedure> interlinked,
    String json) {

  public Procedure {
    fields = List.copyOf(fields);
    levels = List.copyOf(levels);
    applicants = List.copyOf(applicants);
    steps = List.copyOf(steps);
    channels = List.copyOf(channels);
    papers = List.copyOf(papers);
    results = List.copyOf(results);
    legalBases = List.copyOf(legalBases);
    related = List.copyOf(related);
    interlinked = List.copyOf(interlinked);
  }

  /** A field of procedures, such as {@code G15-TP01} Hộ tịch. */
  public record Field(String code, String name) {}

  /** Without the rest, which is long. */
  @Override
  public String toString() {
    return "Procedure[" + code + ", " + name + "]";
  }
}
