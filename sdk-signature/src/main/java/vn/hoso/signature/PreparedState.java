package vn.hoso.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;

/** Everything that was fixed when a signature was prepared, and its stored form. */
sealed interface PreparedState permits PreparedPdf, PreparedXml, PreparedCms, PreparedAsic {

  PreparedContext context();

  /** The same for a document that was moved. */
  PreparedState with(PreparedContext changed);

  /** What a detached signature is about; null for a signature that is in its document. */
  default @Nullable Path content() {
    return null;
  }

  /** How messages name the document when it is extended, after it was signed. */
  default Path nameIn(Path target) {
    return context().document();
  }

  /** Where the signature will be. */
  String field();

  byte[] bytesToSign();

  /** What a time-stamp of level B-T is about. */
  byte[] timeStamped(byte[] signatureValue);

  /**
   * Writes the signed document.
   *
   * @throws SigningRefusedException if the signature needs more room than was kept
   * @throws UnreadableDocumentException if the document is gone or has changed
   */
  void write(StampedValue signature, TargetFile file);

  /** The format, which {@link #decode} tells others from. */
  String magic();

  /** Writes what there is beside the context. */
  void encode(DataOutputStream out) throws IOException;

  default byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(magic());
      context().encode(out);
      encode(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static PreparedState decode(byte[] encoded) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
      String magic = in.readUTF();
      return switch (magic) {
        case PreparedPdf.MAGIC -> PreparedPdf.decode(PreparedContext.decode(in), in);
        case PreparedXml.MAGIC -> PreparedXml.decode(PreparedContext.decode(in), in);
        case PreparedCms.MAGIC -> PreparedCms.decode(PreparedContext.decode(in), in);
        case PreparedAsicXml.MAGIC -> PreparedAsicXml.decode(PreparedContext.decode(in), in);
        case PreparedAsicCms.MAGIC -> PreparedAsicCms.decode(PreparedContext.decode(in), in);
        default -> throw new IOException("unknown format");
      };
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new UnreadableDocumentException(
          "These bytes are not a prepared signature, or are damaged: prepare the signature again",
          e);
    }
  }

  static UnreadableDocumentException changed(PreparedContext context) {
    return new UnreadableDocumentException(
        "%s is not the document that was prepared, or it has changed: prepare it again"
            .formatted(context.document()));
  }
}
