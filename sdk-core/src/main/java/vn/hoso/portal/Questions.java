package vn.hoso.portal;

import java.util.List;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.internal.portal.QuestionService;
import vn.hoso.transport.RequestOptions;

/** Questions of citizens and enterprises, and their answers (hỏi đáp). Thread-safe. */
public final class Questions {

  private final QuestionService service;

  Questions(QuestionService service) {
    this.service = service;
  }

  /** As {@link #received(RequestOptions)}, with the client's own limits. */
  public List<Question> received() {
    return received(RequestOptions.defaults());
  }

  /**
   * The questions that were sent through the portal ({@code LayDanhSachHoiDapGuiTuDVCQG}). Tried
   * again when no readable answer came.
   *
   * @throws HosoException if the portal did not answer, or refused
   */
  public List<Question> received(RequestOptions options) {
    return service.received(options);
  }

  /** As {@link #ofAgencies(RequestOptions)}, with the client's own limits. */
  public List<Question> ofAgencies() {
    return ofAgencies(RequestOptions.defaults());
  }

  /**
   * The questions of ministries and agencies ({@code LayDanhSachHoiDapBoCoQuan}). Tried again when
   * no readable answer came.
   *
   * @throws HosoException if the portal did not answer, or refused
   */
  public List<Question> ofAgencies(RequestOptions options) {
    return service.ofAgencies(options);
  }

  /** As {@link #answers(String, RequestOptions)}, with the client's own limits. */
  public List<QuestionAnswer> answers(String questionId) {
    return answers(questionId, RequestOptions.defaults());
  }

  /**
   * The answers to a question ({@code LayNoiDungTraLoiTheoCauHoi}). Tried again when no readable
   * answer came.
   *
   * @param questionId {@link Question#id}, not blank
   * @return empty if there is none, or the portal does not know the question
   * @throws HosoException if the portal did not answer, or refused
   */
  public List<QuestionAnswer> answers(String questionId, RequestOptions options) {
    requireText("questionId", questionId);
    return service.answers(questionId, options);
  }

  /** As {@link #publish(List, RequestOptions)}, with the client's own limits. */
  public void publish(List<LocalQuestion> questions) {
    publish(questions, RequestOptions.defaults());
  }

  /**
   * Tells the portal of questions that were asked at an agency ({@code DongBoHoiDap}), all in one
   * request. Sent once: whether the portal takes a question that it has for the same is not known.
   *
   * @param questions at least one
   * @throws OutcomeUnknownException if the request was sent and no readable answer came
   * @throws HosoException if nothing could be sent, or the portal refused
   */
  public void publish(List<LocalQuestion> questions, RequestOptions options) {
    service.publish(questions, options);
  }

  /** As {@link #answer(List, RequestOptions)}, with the client's own limits. */
  public void answer(List<OfficialAnswer> answers) {
    answer(answers, RequestOptions.defaults());
  }

  /**
   * Answers questions that came through the portal ({@code DongBoKetQuaHoiDapGuiTuDVCQG}), all in
   * one request. Sent once: whether the portal replaces an answer that it has, or shows both, is
   * not known.
   *
   * @param answers at least one
   * @throws OutcomeUnknownException if the request was sent and no readable answer came; {@link
   *     #answers} tells
   * @throws HosoException if nothing could be sent, or the portal refused
   */
  public void answer(List<OfficialAnswer> answers, RequestOptions options) {
    service.answer(answers, options);
  }

  static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank: it is required");
    }
  }
}
