package vn.hoso.signature;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.report.SignedText;

/**
 * What was written.
 *
 * @param path the signed document
 * @param level the level of the new signature, lower than asked for if a {@link TimeStampFallback}
 *     allowed it; null for XML-DSig, which has none
 * @param field the name of its field in a PDF, the path of its element in an XML document, or the
 *     name of its entry in a container; empty for CMS
 * @param certificate the signer's certificate, to be kept with the document (TT 15/2025/TT-BKHCN
 *     Điều 5)
 * @param signingTime the time that the signer claims, in whole seconds
 * @param timestampTime the time of the time-stamp; null without one
 * @param certificateState what the check of the certificate found; null without {@link
 *     DocumentSigner#checkedBy}
 * @param warnings what could not be checked or had, to be shown to the signer
 */
public record SignedDocument(
    Path path,
    @Nullable SignatureLevel level,
    String field,
    X509Certificate certificate,
    Instant signingTime,
    @Nullable Instant timestampTime,
    @Nullable CertificateState certificateState,
    List<BilingualText> warnings) {

  public SignedDocument {
    warnings = List.copyOf(warnings);
  }

  /** That it was signed, by whom and when, and the warnings, in Vietnamese. */
  public String toVietnamese() {
    return SignedText.vietnamese(this);
  }

  /** The same in English. */
  public String toEnglish() {
    return SignedText.english(this);
  }
}
