package vn.hoso.examples.invitation;

import java.util.Optional;
import vn.hoso.edxml.StatusCode;

/**
 * Where a point stands towards the invitation, as far as the sender knows.
 *
 * <p>The codes of edXML (Quyết định 28/2018/QĐ-TTg) are about the handling of a letter; none says
 * that somebody will come. What is made of them here is a convention that sender and receivers have
 * to agree on: 06, the letter has been dealt with, means that the point takes part, and its
 * description says who; 02, the letter is not taken, means that it does not, and its description
 * says why. 03 to 05 say that the letter is registered and worked on, and leave open what comes of
 * it.
 */
enum Standing {
  NOT_SENT("Chưa gửi"),
  /** The letter was handed to the axis, and no clear answer came. */
  SENDING_UNKNOWN("Chưa rõ đã gửi"),
  /** The axis has the letter; the point has not said that it arrived. */
  SENT("Chưa nhận"),
  ARRIVED("Đã đến"),
  REGISTERED("Đã tiếp nhận"),
  ATTENDING("Dự họp"),
  DECLINED("Từ chối");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** What a status message says; empty for codes that are no answer to an invitation. */
  static Optional<Standing> of(StatusCode status) {
    return switch (status.code()) {
      case "01" -> Optional.of(ARRIVED);
      case "02" -> Optional.of(DECLINED);
      case "03", "04", "05" -> Optional.of(REGISTERED);
      case "06" -> Optional.of(ATTENDING);
      default -> Optional.empty();
    };
  }

  String label() {
    return label;
  }

  /** Whether the point has said that it comes, or that it does not. */
  boolean isDecided() {
    return this == ATTENDING || this == DECLINED;
  }

  /** Whether what this says may take the place of the other: nobody goes back to undecided. */
  boolean mayFollow(Standing other) {
    return isDecided() || compareTo(other) > 0;
  }
}
