package vn.hoso.portal;

/**
 * A question that a citizen or enterprise asked (hỏi đáp). Every text may be empty.
 *
 * @param id of the question ({@code HOIDAPID})
 * @param fieldCode the field (lĩnh vực) it is about
 * @param procedureCode the procedure it is about, as the province names it ({@code MATTHCDP})
 * @param agencyCode the agency that is asked, as published
 * @param agencyName its name
 * @param content what is asked
 * @param answerId of the answer ({@code TRALOIID}), once there is one
 * @param answer what was answered
 * @param name of who asks
 * @param address of who asks
 * @param email of who asks
 * @param phone of who asks
 * @param status of the question; no list is published
 */
public record Question(
    String id,
    String fieldCode,
    String procedureCode,
    String agencyCode,
    String agencyName,
    String content,
    String answerId,
    String answer,
    String name,
    String address,
    String email,
    String phone,
    String status) {

  /** Without what is asked and who asks. */
  @Override
  public String toString() {
    return "Question[id="
        + id
        + ", fieldCode="
        + fieldCode
        + ", agencyCode="
        + agencyCode
        + ", status="
        + status
        + "]";
  }
}
