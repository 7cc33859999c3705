package vn.hoso.signature.internal.pdf.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSObjectKey;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.scan.Samples;
import vn.hoso.signature.key.DigestAlgorithm;

/**
 * A PDF 1.7 that is written from its first byte to its last (ISO 32000-1 §7.5). Memory depends on
 * its number of objects only.
 */
final class NewPdf implements NewObjects {

  private static final int ID_BYTES = 16;

  private final TargetFile file;
  private final MessageDigest digest = DigestAlgorithm.SHA256.newDigest();

  /** Where each object begins, by its number; 0 as long as it is not written. */
  private final List<Long> offsets = new ArrayList<>(List.of(0L));

  private long length;

  NewPdf(TargetFile file) {
    this.file = file;
    // Four bytes above 127 say that it is binary (ISO 32000-1 §7.5.2).
    ascii("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  @Override
  public COSObjectKey allocate() {
    offsets.add(0L);
    return new COSObjectKey(offsets.size() - 1L, 0);
  }

  @Override
  public COSObjectKey add(byte[] body) {
    COSObjectKey key = allocate();
    write(key, body);
    return key;
  }

  void write(COSObjectKey key, byte[] body) {
    begin(key);
    put(body, 0, body.length);
    ascii("\nendobj\n");
  }

  void write(COSObjectKey key, String body) {
    write(key, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  COSObjectKey add(String body) {
    return add(body.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Writes a stream whose length is known at its end.
   *
   * @param entries of the dictionary, but /Length
   */
  COSObjectKey addStream(String entries, Samples data) throws IOException {
    COSObjectKey key = allocate();
    COSObjectKey lengthKey = allocate();
    begin(key);
    ascii("<<%s /Length %s>>\nstream\n".formatted(entries, ObjectWriter.reference(lengthKey)));
    long start = length;
    data.writeTo(
        new OutputStream() {
          @Override
          public void write(int single) {
            put(new byte[] {(byte) single}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int count) {
            put(bytes, offset, count);
          }
        });
    long end = length;
    ascii("\nendstream\nendobj\n");
    write(lengthKey, String.valueOf(end - start));
    return key;
  }

  /** Writes the cross-reference table and the trailer. */
  void finish(COSObjectKey catalog) {
    byte[] fingerprint = Arrays.copyOf(digest.digest(), ID_BYTES);
    long start = length;
    StringBuilder end = new StringBuilder("xref\n0 " + offsets.size() + "\n");
    end.append("0000000000 65535 f \n");
    offsets.stream().skip(1).forEach(offset -> end.append("%010d 00000 n \n".formatted(offset)));
    String id = PdfText.hex(fingerprint);
    end.append(
        "trailer\n<</Size %d /Root %s /ID [%s %s]>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(offsets.size(), ObjectWriter.reference(catalog), id, id, start));
    ascii(end.toString());
  }

  private void begin(COSObjectKey key) {
    offsets.set((int) key.getNumber(), length);
    ascii(key.getNumber() + " 0 obj\n");
  }

  private void ascii(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    put(bytes, 0, bytes.length);
  }

  private void put(byte[] bytes, int offset, int count) {
    digest.update(bytes, offset, count);
    file.write(ByteBuffer.wrap(bytes, offset, count));
    length += count;
  }
}
