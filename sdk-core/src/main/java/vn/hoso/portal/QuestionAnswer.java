package vn.hoso.portal;

/**
 * An answer that the portal has.
 *
 * @param id of the answer ({@code TRALOIID}), or empty
 * @param content what was answered, or empty
 */
public record QuestionAnswer(String id, String content) {

  /** Without what was answered, which may name who asked. */
  @Override
  public String toString() {
    return "QuestionAnswer[id=" + id + "]";
  }
}
