package vn.hoso.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.pdf.write.Revision;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningCertificate;

/** Everything that was fixed when a signature was prepared, and its stored form. */
record PreparedState(
    Path document,
    long length,
    Revision revision,
    SignedAttributes signedAttributes,
    SigningCertificate certificate,
    SignatureLevel level,
    Instant signingTime) {

  private static final String MAGIC = "hoso-prepared-signature-1";

  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(document.toString());
      out.writeLong(length);
      write(out, revision.bytes());
      out.writeInt(revision.contentsStart());
      out.writeInt(revision.contentsEnd());
      write(out, revision.field().getBytes(StandardCharsets.UTF_8));
      write(out, signedAttributes.encoded());
      out.writeUTF(certificate.algorithm().name());
      out.writeInt(certificate.chain().size());
      for (X509Certificate each : certificate.chain()) {
        write(out, each.getEncoded());
      }
      out.writeUTF(level.name());
      out.writeLong(signingTime.getEpochSecond());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate of the chain has no encoded form", e);
    }
    return bytes.toByteArray();
  }

  static PreparedState decode(byte[] encoded) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new IOException("unknown format");
      }
      Path document = Path.of(in.readUTF());
      long length = in.readLong();
      byte[] revision = read(in);
      int contentsStart = in.readInt();
      int contentsEnd = in.readInt();
      String field = new String(read(in), StandardCharsets.UTF_8);
      SignedAttributes signedAttributes = SignedAttributes.decode(read(in));
      SignatureAlgorithm algorithm = SignatureAlgorithm.valueOf(in.readUTF());
      SigningCertificate certificate = SigningCertificate.of(readChain(in)).with(algorithm);
      SignatureLevel level = SignatureLevel.valueOf(in.readUTF());
      Instant signingTime = Instant.ofEpochSecond(in.readLong());
      return new PreparedState(
          document,
          length,
          new Revision(revision, contentsStart, contentsEnd, field),
          signedAttributes,
          certificate,
          level,
          signingTime);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new UnreadableDocumentException(
          "These bytes are not a prepared signature, or are damaged: prepare the signature again",
          e);
    }
  }

  private static List<X509Certificate> readChain(DataInputStream in)
      throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> chain = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(read(in))));
    }
    return chain;
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("truncated");
    }
    return in.readNBytes(length);
  }
}
