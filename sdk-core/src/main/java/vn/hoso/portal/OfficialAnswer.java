package vn.hoso.portal;

import java.time.Instant;
import vn.hoso.identifier.AgencyCode;

/**
 * What an agency answers to a question that came through the portal.
 *
 * @param questionId {@link Question#id}, not blank
 * @param agency that answers
 * @param answeredBy name of the official who answers, not blank
 * @param position of the official (chức vụ), or empty
 * @param answeredAt when it was answered; how it is written is {@link
 *     PortalBuilder#answerDateFormat}
 * @param content the answer, not blank
 */
public record OfficialAnswer(
    String questionId,
    AgencyCode agency,
    String answeredBy,
    String position,
    Instant answeredAt,
    String content) {

  public OfficialAnswer {
    Questions.requireText("OfficialAnswer.questionId", questionId);
    Questions.requireText("OfficialAnswer.answeredBy", answeredBy);
    Questions.requireText("OfficialAnswer.content", content);
  }

  /** Without who answers what. */
  @Override
  public String toString() {
    return "OfficialAnswer[questionId="
        + questionId
        + ", agency="
        + agency
        + ", answeredAt="
        + answeredAt
        + "]";
  }
}
