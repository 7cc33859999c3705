package vn.hoso.signature.internal.xml.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.xml.read.Surroundings;
import vn.hoso.signature.internal.xml.read.XmlIndex;
import vn.hoso.signature.internal.xml.read.XmlParser;

/** A document as bytes, as text and as a tree. */
public final class XmlSource {

  private final Path path;
  private final byte[] bytes;
  private final Charset charset;
  private final XmlIndex index;

  private XmlSource(Path path, byte[] bytes, Charset charset, XmlIndex index) {
    this.path = path;
    this.bytes = bytes;
    this.charset = charset;
    this.index = index;
  }

  /**
   * Parses a document.
   *
   * @throws UnreadableDocumentException if it is missing, no well-formed XML, has a document type,
   *     or is beyond a limit
   */
  public static XmlSource read(Path path) {
    return of(path, readBytes(path), null);
  }

  /**
   * As {@link #read}, of a document that was read.
   *
   * @param path how messages name it
   * @param container null if it is in none
   */
  public static XmlSource of(Path path, byte[] bytes, @Nullable Surroundings container) {
    XmlParser.Parsed parsed = XmlParser.parse(path.toString(), bytes);
    XmlIndex index = XmlIndex.of(path.toString(), parsed, container);
    return new XmlSource(path, bytes, charset(path, parsed.tree()), index);
  }

  /** All of the document, up to the limit of the parser and one byte more. */
  public static byte[] readBytes(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(XmlParser.MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new UnreadableDocumentException("%s does not exist: check the path".formatted(path), e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  Path path() {
    return path;
  }

  /** Not a copy: they are read only. */
  public byte[] bytes() {
    return bytes;
  }

  Charset charset() {
    return charset;
  }

  /**
   * The characters of the document; of UTF-8 its bytes as if each were one, since markup is in
   * ASCII. {@link #offset} leads back to bytes.
   *
   * @throws SigningRefusedException if it has an encoding that does not
   */
  String text() {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    String text = new String(bytes, charset);
    if (!Arrays.equals(text.getBytes(charset), bytes)) {
      throw new SigningRefusedException(
          "%s has an encoding, %s, that cannot be kept exactly: convert it to UTF-8 first"
              .formatted(path, charset));
    }
    return text;
  }

  /** How many bytes of the document are before a position in {@link #text}. */
  int offset(String text, int position) {
    return charset.equals(StandardCharsets.UTF_8)
        ? position
        : text.substring(0, position).getBytes(charset).length;
  }

  public XmlIndex index() {
    return index;
  }

  /** The parser says which form of UTF-16 it found, and of other encodings only the declared. */
  private static Charset charset(Path path, Document tree) {
    String found = tree.getInputEncoding();
    String declared = tree.getXmlEncoding();
    String name = found.startsWith("UTF-16") || declared == null ? found : declared;
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new UnreadableDocumentException(
          "%s has the encoding %s, which is not supported: convert it to UTF-8"
              .formatted(path, name),
          e);
    }
  }

  private static UnreadableDocumentException unreadable(Path path, IOException cause) {
    return new UnreadableDocumentException(
        "%s cannot be read: check its permissions".formatted(path), cause);
  }
}
