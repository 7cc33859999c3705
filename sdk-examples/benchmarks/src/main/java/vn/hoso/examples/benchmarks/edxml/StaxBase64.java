package vn.hoso.examples.benchmarks.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The bytes that the text of an element is the base64 of; goes to the element's end. */
final class StaxBase64 extends InputStream {

  private final XMLStreamReader xml;
  private final byte[] digits = new byte[StaxExchange.BUFFER];
  private ByteBuffer decoded = ByteBuffer.allocate(0);
  private int count;
  private boolean isAtEnd;

  StaxBase64(XMLStreamReader xml) {
    this.xml = xml;
  }

  @Override
  public int read() throws IOException {
    return fill() ? decoded.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int copied = Math.min(length, decoded.remaining());
    decoded.get(buffer, offset, copied);
    return copied;
  }

  private boolean fill() throws IOException {
    while (!decoded.hasRemaining() && !isAtEnd) {
      try {
        int event = xml.next();
        if (event == XMLStreamConstants.CHARACTERS) {
          decode(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          isAtEnd = true;
        }
      } catch (XMLStreamException e) {
        throw new IOException("The message is not XML", e);
      }
    }
    return decoded.hasRemaining();
  }

  private void decode(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (text[i] > ' ') {
        digits[count++] = (byte) text[i];
      }
    }
    int whole = count / 4 * 4;
    decoded = Base64.getDecoder().decode(ByteBuffer.wrap(digits, 0, whole));
    System.arraycopy(digits, whole, digits, 0, count - whole);
    count -= whole;
  }
}
