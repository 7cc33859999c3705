package vn.hoso.portal;

import vn.hoso.identifier.AgencyCode;

/**
 * A question that was asked at an agency and that the portal is told of.
 *
 * @param id of the question in the agency's own system, not blank
 * @param fieldCode the field (lĩnh vực) it is about, such as {@code G15-TP01}
 * @param content what is asked, not blank
 * @param agency that is asked
 * @param agencyName its name, not blank
 */
public record LocalQuestion(
    String id, String fieldCode, String content, AgencyCode agency, String agencyName) {

  public LocalQuestion {
    Questions.requireText("LocalQuestion.id", id);
    Questions.requireText("LocalQuestion.fieldCode", fieldCode);
    Questions.requireText("LocalQuestion.content", content);
    Questions.requireText("LocalQuestion.agencyName", agencyName);
  }

  /** Without what is asked. */
  @Override
  public String toString() {
    return "LocalQuestion[id=" + id + ", fieldCode=" + fieldCode + ", agency=" + agency + "]";
  }
}
