package vn.hoso.signature.internal.pdf.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes objects as they were read: references stay references, numbers keep their digits. */
final class ObjectWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ObjectWriter() {}

  static byte[] write(COSBase object) {
    ObjectWriter writer = new ObjectWriter();
    try {
      writer.value(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.out.toByteArray();
  }

  static String reference(COSObjectKey key) {
    return key.getNumber() + " " + key.getGeneration() + " R";
  }

  private void value(@Nullable COSBase object) throws IOException {
    if (object instanceof COSObject reference && reference.getKey() != null) {
      ascii(reference(reference.getKey()));
    } else if (object instanceof COSStream) {
      throw new IllegalArgumentException("A stream is never part of another object");
    } else if (object instanceof COSDictionary dictionary) {
      dictionary(dictionary);
    } else if (object instanceof COSArray array) {
      array(array);
    } else if (object instanceof COSName name) {
      name.writePDF(out);
    } else if (object instanceof COSString string) {
      ascii(PdfText.hex(string.getBytes()));
    } else if (object instanceof COSInteger number) {
      number.writePDF(out);
    } else if (object instanceof COSFloat number) {
      number.writePDF(out);
    } else if (object instanceof COSBoolean truth) {
      truth.writePDF(out);
    } else {
      ascii("null");
    }
  }

  private void dictionary(COSDictionary dictionary) throws IOException {
    ascii("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      entry.getKey().writePDF(out);
      ascii(" ");
      value(entry.getValue());
      ascii("\n");
    }
    ascii(">>");
  }

  private void array(COSArray array) throws IOException {
    ascii("[");
    for (int i = 0; i < array.size(); i++) {
      ascii(i == 0 ? "" : " ");
      value(array.get(i));
    }
    ascii("]");
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
