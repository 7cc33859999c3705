package vn.hoso.signature.internal.xml.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;

/**
 * The text of a signature that lacks its value, and where in the document it goes.
 *
 * @param id of the signature
 * @param path where it will be, such as {@code /HDon/DSCKS/NBan/Signature}
 * @param charset of the document
 * @param at how many bytes of the document are before it
 * @param removed how many bytes of the document it takes the place of
 * @param beforeValue its text up to the signature value
 * @param afterValue from there to where a time-stamp goes
 * @param end what follows
 * @param signedInfo what the key has to sign, as text
 */
public record PendingSignature(
    String id,
    String path,
    Charset charset,
    int at,
    int removed,
    String beforeValue,
    String afterValue,
    String end,
    String signedInfo) {

  public PendingSignature {
    if (at < 0 || removed < 0) {
      throw new IllegalArgumentException("No place in a document is before its beginning");
    }
  }

  /** The canonical form is in UTF-8 (RFC 3076 §2.1). */
  public byte[] bytesToSign() {
    return signedInfo.getBytes(StandardCharsets.UTF_8);
  }

  /** What a time-stamp is about: the canonical SignatureValue (EN 319 132-1 §5.3). */
  public byte[] timeStamped(byte[] value) {
    return "<SignatureValue xmlns=\"%s\" Id=\"%s\">%s</SignatureValue>"
        .formatted(XMLSignature.XMLNS, new SignatureIds(id).value(), XmlText.base64(value))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The document with the signature.
   *
   * @param value as XML signatures have it
   * @param token a time-stamp, for XAdES only
   */
  public byte[] insertedInto(byte[] document, byte[] value, byte @Nullable [] token) {
    String timeStamp = token == null ? "" : QualifyingText.timeStamp(token);
    String text = beforeValue + XmlText.base64(value) + afterValue + timeStamp + end;
    ByteArrayOutputStream signed = new ByteArrayOutputStream(document.length + 2 * text.length());
    signed.write(document, 0, at);
    signed.writeBytes(text.getBytes(charset));
    signed.write(document, at + removed, document.length - at - removed);
    return signed.toByteArray();
  }
}
