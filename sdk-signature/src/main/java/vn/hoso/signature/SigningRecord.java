package vn.hoso.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * What TT 15/2025/TT-BKHCN Điều 5 has the signing software keep of a signature, and be able to
 * destroy: the signer's certificate, the CRLs or OCSP responses of that time, and the result of the
 * check of its status.
 *
 * <pre>{@code
 * SignedDocument signed = signer.checkedBy(check).pdf(document, options).sign(target);
 * SigningRecord.of(signed).toFile(Path.of("quyet-dinh.signed.pdf.record.json"));
 * }</pre>
 *
 * <p>One file of JSON, without a seal: it must be kept also where no time-stamp service answers.
 * {@link SignatureVerifier#evidence} makes a sealed one.
 *
 * @param document the name of the signed file
 * @param sha256 of the signed file, in hexadecimal form
 * @param level null for XML-DSig, which has none
 * @param field as of {@link SignedDocument}
 * @param signingTime the time that the signer claims
 * @param timestampTime the time of the time-stamp; null without one
 * @param certificateState what the check found, with the certificates, CRLs and OCSP responses
 * @param warnings that the signer was to be shown
 */
public record SigningRecord(
    String document,
    String sha256,
    @Nullable SignatureLevel level,
    String field,
    Instant signingTime,
    @Nullable Instant timestampTime,
    CertificateState certificateState,
    List<BilingualText> warnings) {

  /** With several CRLs of the largest authorities. */
  private static final long MAX_BYTES = 256L << 20;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public SigningRecord {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "sha256 is '%s'; it must be 64 hexadecimal digits, in lower case".formatted(sha256));
    }
    warnings = List.copyOf(warnings);
  }

  /**
   * The record of a document that was just signed.
   *
   * @throws UnreadableDocumentException if the signed document cannot be read
   * @throws IllegalArgumentException if it was signed without {@link DocumentSigner#checkedBy}
   */
  public static SigningRecord of(SignedDocument signed) {
    CertificateState state = signed.certificateState();
    if (state == null) {
      throw new IllegalArgumentException(
          "certificateState of %s is not set: sign with checkedBy, whose result is to be kept"
              .formatted(signed.path()));
    }
    return new SigningRecord(
        String.valueOf(signed.path().getFileName()),
        EvidenceMaker.sha256(signed.path()),
        signed.level(),
        signed.field(),
        signed.signingTime(),
        signed.timestampTime(),
        state,
        signed.warnings());
  }

  /**
   * Reads what {@link #toFile} wrote.
   *
   * @throws UnreadableDocumentException if it cannot be read, is something else, or has more than
   *     256 MiB
   */
  public static SigningRecord fromFile(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new UnreadableDocumentException(
            "%s has more than %d bytes, too many for a record of a signature: check the path"
                .formatted(file, MAX_BYTES));
      }
      return SigningRecordJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read, or is no record of a signature: check the path".formatted(file), e);
    }
  }

  /**
   * Stores the record; replaces the file if it exists.
   *
   * @throws UnwritableDocumentException if it cannot be written
   */
  public void toFile(Path file) {
    try (TargetFile target = TargetFile.create(file)) {
      target.write(SigningRecordJson.write(this));
      target.commit();
    }
  }

  /**
   * Overwrites a record with zeros, and deletes it.
   *
   * @return what this cannot guarantee
   * @throws UnreadableDocumentException if the file is no record, so that nothing else is lost
   * @throws UnwritableDocumentException if it cannot be overwritten or deleted
   */
  public static Destruction destroy(Path file) {
    fromFile(file);
    return Destruction.of(file);
  }

  /** Names the document only. */
  @Override
  public String toString() {
    return "SigningRecord[%s]".formatted(document);
  }
}
