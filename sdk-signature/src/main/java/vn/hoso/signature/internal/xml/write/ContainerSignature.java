package vn.hoso.signature.internal.xml.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.xml.read.SigningInput;
import vn.hoso.signature.internal.xml.read.Surroundings;
import vn.hoso.signature.internal.xml.read.XmlIndex;
import vn.hoso.signature.internal.xml.read.XmlParser;
import vn.hoso.signature.key.SigningCertificate;

/**
 * Writes the XAdES of a container, all but its value: a document of its own, whose references lead
 * to entries of the container (EN 319 162-1 §4.4.3.1).
 */
public final class ContainerSignature {

  /** What the signature is put into (EN 319 162-1 §A.5). */
  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <asic:XAdESSignatures xmlns:asic="http://uri.etsi.org/02918/v1.2.1#">""";

  private static final String END = "</asic:XAdESSignatures>";

  private ContainerSignature() {}

  /**
   * Computes what is to be signed; reads each entry once, in constant memory.
   *
   * @param name of the new document, for messages
   * @param id of the signature
   * @param entries the media type of each, by its URI
   * @param title that the signer claims, or null
   * @throws SigningRefusedException if the signature could not be verified
   */
  public static PendingSignature write(
      String name,
      String id,
      Map<String, String> entries,
      Surroundings container,
      SigningCertificate signer,
      Instant time,
      @Nullable String title) {
    List<SignedPart> parts =
        entries.entrySet().stream()
            .map(each -> SignedPart.ofEntry(each.getKey(), each.getValue()))
            .toList();
    SignatureShape shape =
        new SignatureShape(
            true,
            List.of(),
            false,
            SignaturePlace.ROOT,
            CanonicalizationMethod.INCLUSIVE,
            null,
            title);
    SignatureText text = new SignatureText(shape, signer, new SignatureIds(id), parts, time);
    XmlIndex index = XmlIndex.of(name, XmlParser.parse(name, frame()), container);
    String unsigned = text.beforeValue(List.of()) + text.afterValue() + text.end();
    SigningInput input = SigningInput.compute(index, index.root(), unsigned);
    return new PendingSignature(
        id,
        input.path(),
        StandardCharsets.UTF_8,
        START.length(),
        0,
        text.beforeValue(input.digests()),
        text.afterValue(),
        text.end(),
        new String(input.signedInfo(), StandardCharsets.UTF_8));
  }

  /**
   * The document with the signature.
   *
   * @param value as XML signatures have it
   * @param token a time-stamp, or null
   */
  public static byte[] document(PendingSignature signature, byte[] value, byte @Nullable [] token) {
    return signature.insertedInto(frame(), value, token);
  }

  private static byte[] frame() {
    return (START + END).getBytes(StandardCharsets.UTF_8);
  }
}
