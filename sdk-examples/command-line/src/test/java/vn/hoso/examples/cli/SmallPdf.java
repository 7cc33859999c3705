package vn.hoso.examples.cli;

import java.nio.charset.StandardCharsets;

/** A page with a square on it. */
final class SmallPdf {

  private static final String[] OBJECTS = {
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<>>>>",
    "<</Length 19>>\nstream\n100 100 20 20 re f\n\nendstream"
  };

  private SmallPdf() {}

  static byte[] bytes() {
    return bytes("");
  }

  /** With a comment, to make it longer. */
  static byte[] bytes(String comment) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n%").append(comment).append("\n");
    StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    for (int i = 0; i < OBJECTS.length; i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(OBJECTS[i]).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append(table).append("trailer\n<</Root 1 0 R /Size 5>>\nstartxref\n").append(start);
    return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
