package vn.hoso.signature.internal.pdf.read;

/**
 * Published attacks on signed PDFs that something looks like, after Ruhr University Bochum: "1
 * Trillion Dollar Refund" (2019), "Shadow Attacks" (2021), "Breaking the Specification" (2021). An
 * honest program with a fault can leave the same traces.
 */
public enum Attack {
  /** Nothing can be verified, in the hope that this is taken for valid. */
  UNIVERSAL_FORGERY("universal signature forgery (USF)", "giả mạo chữ ký vạn năng"),
  /** What is signed was moved, something else is in its place. */
  WRAPPING("signature wrapping (SWA)", "bọc chữ ký"),
  /** Other content was appended. */
  INCREMENTAL_SAVING("incremental saving (ISA)", "ghi thêm nội dung sau khi ký"),
  /** What was prepared to be laid over the page was taken away. */
  SHADOW_HIDE("shadow attack: hide", "tài liệu bóng: giấu nội dung"),
  /** What seems harmless was exchanged: fonts, what a field shows. */
  SHADOW_REPLACE("shadow attack: replace", "tài liệu bóng: thay nội dung"),
  /** Content that was in the signed document all along came into use. */
  SHADOW_HIDE_AND_REPLACE(
      "shadow attack: hide and replace", "tài liệu bóng: giấu rồi thay nội dung"),
  /** An annotation that can hide what was certified. */
  EVIL_ANNOTATION("evil annotation (EAA)", "chú thích che nội dung đã chứng nhận"),
  /** A signature field that is there to be seen. */
  SNEAKY_SIGNATURE("sneaky signature (SSA)", "ô chữ ký che nội dung đã chứng nhận");

  private final String english;
  private final String vietnamese;

  Attack(String english, String vietnamese) {
    this.english = english;
    this.vietnamese = vietnamese;
  }

  /** The name in the literature. */
  public String english() {
    return english;
  }

  public String vietnamese() {
    return vietnamese;
  }
}
