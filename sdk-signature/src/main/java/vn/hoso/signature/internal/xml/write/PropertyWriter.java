package vn.hoso.signature.internal.xml.write;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.xml.read.ExtensibleSignature;
import vn.hoso.signature.internal.xml.read.XmlParser;

/**
 * Adds unsigned properties to the signatures of a document, whose other bytes stay as they are. Not
 * thread-safe.
 */
public final class PropertyWriter {

  private final XmlSource source;
  private final String text;
  private final TreeMap<Integer, Addition> additions = new TreeMap<>();

  /**
   * What goes where.
   *
   * @param removed how many bytes of the document it replaces
   */
  private record Addition(int removed, String text) {}

  /** For a document that has signatures. */
  public PropertyWriter(XmlSource source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * Adds to one of the signatures, once.
   *
   * @param properties of {@link UnsignedText}; nothing is added if it is empty
   */
  public void add(ExtensibleSignature signature, String properties) {
    if (properties.isEmpty()) {
      return;
    }
    StringBuilder start = new StringBuilder();
    StringBuilder end = new StringBuilder();
    for (String name : signature.missing()) {
      start.append("<xades:%s xmlns:xades=\"%s\">".formatted(name, UnsignedText.XADES_132));
      end.insert(0, "</xades:" + name + ">");
    }
    Insertion insertion = Insertion.lastIn(signature.place(), text);
    String added = insertion.before() + start + properties + end + insertion.after();
    int at = source.offset(text, insertion.at());
    int removed = source.offset(text, insertion.at() + insertion.removed()) - at;
    additions.put(at, new Addition(removed, added));
  }

  /**
   * The document with all that was added.
   *
   * @throws SigningRefusedException if it would be too large to be read
   */
  public byte[] written() {
    byte[] document = source.bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
    int from = 0;
    for (Integer at : additions.keySet()) {
      Addition addition = additions.get(at);
      out.write(document, from, at - from);
      out.writeBytes(addition.text().getBytes(source.charset()));
      from = at + addition.removed();
    }
    out.write(document, from, document.length - from);
    if (out.size() > XmlParser.MAX_BYTES) {
      throw new SigningRefusedException(
          "%s would be larger than the %d bytes that are read of an XML document: split it"
              .formatted(source.path(), XmlParser.MAX_BYTES));
    }
    return out.toByteArray();
  }
}
