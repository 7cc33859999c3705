package vn.hoso.internal.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that is written through this with its end held back, so that attachments which came
 * apart from it can be put where the standard has them: behind the envelope, in the root element.
 */
public final class AttachmentSplice extends OutputStream {

  /** More than the end tag of the root element and what stands behind it. */
  private static final int END = 4096;

  private static final Pattern ROOT_END = Pattern.compile("</([\\w.-]+:)?edXML\\s*>\\s*$");
  private static final Pattern ATTACHMENTS_END =
      Pattern.compile("</([\\w.-]+:)?AttachmentEncoded\\s*>");

  private final OutputStream target;
  private final byte[] held = new byte[2 * END];
  private int count;
  private boolean begun;

  public AttachmentSplice(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (count == held.length) {
        target.write(held, 0, END);
        System.arraycopy(held, END, held, 0, END);
        count = END;
      }
      int next = Math.min(length - done, held.length - count);
      System.arraycopy(bytes, offset + done, held, count, next);
      count += next;
      done += next;
    }
  }

  /** Whether the message, which is written, ends with its envelope. */
  public boolean lacksAttachments() {
    String end = heldText();
    return ROOT_END.matcher(end).find() && !ATTACHMENTS_END.matcher(end).find();
  }

  /**
   * Begins an attachment.
   *
   * @param name of the file; what XML cannot carry is left out
   * @return where its base64 goes; closed, it ends the attachment
   */
  public OutputStream attachment(String name) throws IOException {
    if (!begun) {
      begun = true;
      Matcher end = ROOT_END.matcher(heldText());
      int place = end.find() ? end.start() : count;
      target.write(held, 0, place);
      System.arraycopy(held, place, held, 0, count - place);
      count -= place;
      put("<AttachmentEncoded>");
    }
    StringBuilder text = new StringBuilder();
    Escape.text(
        name.codePoints()
            .filter(Escape::isAllowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString(),
        text);
    put(
        "<Attachment><ContentId>"
            + text
            + "</ContentId><AttachmentName>"
            + text
            + "</AttachmentName><ContentTransferEncoded>");
    return new FilterOutputStream(target) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        put("</ContentTransferEncoded></Attachment>");
      }
    };
  }

  /** Writes what was held back. */
  public void end() throws IOException {
    if (begun) {
      put("</AttachmentEncoded>");
    }
    target.write(held, 0, count);
  }

  private void put(String text) throws IOException {
    target.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A character for each byte: what is looked for is ASCII. */
  private String heldText() {
    return new String(held, 0, count, StandardCharsets.ISO_8859_1);
  }
}
