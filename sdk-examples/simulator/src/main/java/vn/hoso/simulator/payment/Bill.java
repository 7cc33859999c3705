package vn.hoso.simulator.payment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A receipt: a PDF of one page, as large as is asked for, written as it is needed. Immutable. */
final class Bill {

  private static final int BLOCK = 8192;

  private final byte[] before;
  private final long padding;
  private final byte[] behind;

  private Bill(byte[] before, long padding, byte[] behind) {
    this.before = before;
    this.padding = padding;
    this.behind = behind;
  }

  /**
   * The receipt of a payment, in letters that every PDF reader has.
   *
   * @param bytes how large it is at least
   */
  static Bill of(StoredPayment payment, long bytes) {
    String text =
        "BT /F1 14 Tf 50 780 Td 20 TL (BIEN LAI THU PHI, LE PHI) Tj T* (%s) Tj T* (%d VND) Tj ET"
            .formatted(payment.reference(), payment.amount());
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    add(pdf, offsets, "<</Type/Catalog/Pages 2 0 R>>");
    add(pdf, offsets, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    add(
        pdf,
        offsets,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
            + "/Resources<</Font<</F1 4 0 R>>>>>>");
    add(pdf, offsets, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    add(pdf, offsets, "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream");
    long padding = Math.max(0, bytes - pdf.length());
    offsets.add(pdf.length());
    pdf.append("6 0 obj\n<</Length ").append(padding).append(">>\nstream\n");
    StringBuilder end = new StringBuilder("\nendstream\nendobj\n");
    long xref = pdf.length() + padding + end.length();
    end.append("xref\n0 7\n0000000000 65535 f \n");
    offsets.forEach(offset -> end.append("%010d 00000 n \n".formatted(offset)));
    end.append("trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n").append(xref).append("\n%%EOF\n");
    return new Bill(ascii(pdf), padding, ascii(end));
  }

  long length() {
    return before.length + padding + behind.length;
  }

  void write(OutputStream out) throws IOException {
    out.write(before);
    byte[] block = new byte[BLOCK];
    for (long left = padding; left > 0; left -= block.length) {
      out.write(block, 0, (int) Math.min(left, block.length));
    }
    out.write(behind);
  }

  private static void add(StringBuilder pdf, List<Integer> offsets, String object) {
    offsets.add(pdf.length());
    pdf.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
  }

  private static byte[] ascii(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
