package vn.hoso.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.crypto.SignatureValues;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.time.TimeStampService;

/**
 * A signature that lacks its value only. It can be stored, and completed in another process, with
 * the parameters that it was prepared with and no others. The document is not part of it: it has to
 * be there, unchanged, when the signature is completed.
 *
 * <p>Immutable and thread-safe.
 */
public final class PreparedSignature {

  private final PreparedState state;
  private final @Nullable TimeStampService timestamp;
  private final TimeStampFallback fallback;
  private final @Nullable CertificateState checked;

  PreparedSignature(PreparedState state, @Nullable TimeStampService timestamp) {
    this(state, timestamp, TimeStampFallback.fail(), null);
  }

  PreparedSignature(
      PreparedState state,
      @Nullable TimeStampService timestamp,
      TimeStampFallback fallback,
      @Nullable CertificateState checked) {
    this.state = state;
    this.timestamp = timestamp;
    this.fallback = fallback;
    this.checked = checked;
  }

  /**
   * Reads what {@link #toBytes} returned. At level B_T, set {@link #timestamp} before completing.
   *
   * @throws UnreadableDocumentException if the bytes are something else, or damaged
   */
  public static PreparedSignature fromBytes(byte[] stored) {
    return new PreparedSignature(PreparedState.decode(stored), null);
  }

  /**
   * As {@link #fromBytes}, from a file.
   *
   * @throws UnreadableDocumentException if the file cannot be read or is not a prepared signature
   */
  public static PreparedSignature fromFile(Path file) {
    try {
      return fromBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "The prepared signature %s cannot be read: check the path".formatted(file), e);
    }
  }

  /**
   * Some 10 to 50 KB, and the pictures that are shown, in a format of this library. Not secret:
   * neither key nor document.
   */
  public byte[] toBytes() {
    return state.encode();
  }

  /**
   * Stores {@link #toBytes} in a file; replaces it if it exists.
   *
   * @throws UnwritableDocumentException if it cannot be written
   */
  public void toFile(Path file) {
    try (TargetFile target = TargetFile.create(file)) {
      target.write(toBytes());
      target.commit();
    }
  }

  /**
   * What the key has to sign: of a PDF and a CMS the DER form of the signed attributes (RFC 5652
   * §5.4), of an XML document the canonical SignedInfo (W3C XML Signature §4.4), of a container one
   * of them by its form.
   */
  public byte[] bytesToSign() {
    return state.bytesToSign();
  }

  /**
   * The digest of {@link #bytesToSign}, for services that sign a digest.
   *
   * @throws IllegalStateException with Ed25519, which signs the bytes themselves
   */
  public byte[] digestToSign() {
    if (!certificate().algorithm().signsDigest()) {
      throw new IllegalStateException(
          "%s signs no digest: have the key sign bytesToSign, or sign with an RSA or EC key"
              .formatted(certificate().algorithm()));
    }
    return certificate().algorithm().digest().newDigest().digest(bytesToSign());
  }

  /** The certificate and the algorithm that the value must fit. */
  public SigningCertificate certificate() {
    return state.context().certificate();
  }

  /** The absolute path of the document. */
  public Path document() {
    return state.context().document();
  }

  /**
   * Where the signature will be: the name of the PDF's field, the path of the XML element, or the
   * name of the container's entry; empty for CMS.
   */
  public String field() {
    return state.field();
  }

  /** Empty for XML-DSig, which has none. */
  public Optional<SignatureLevel> level() {
    return Optional.ofNullable(state.context().level());
  }

  /** The time that the signer claims, in whole seconds. */
  public Instant signingTime() {
    return state.context().signingTime();
  }

  /** For a document that was moved since. */
  public PreparedSignature document(Path moved) {
    return new PreparedSignature(
        state.with(state.context().with(moved)), timestamp, fallback, checked);
  }

  /** The service that gives the time-stamp of level B_T; it is not stored. */
  public PreparedSignature timestamp(TimeStampService service) {
    return new PreparedSignature(state, service, fallback, checked);
  }

  /** What to do if that service fails; it is not stored, and {@link #complete} fails unless set. */
  public PreparedSignature whenTimeStampFails(TimeStampFallback value) {
    return new PreparedSignature(state, timestamp, value, checked);
  }

  /**
   * Checks the certificate again, now: hours may have passed since the signature was prepared. The
   * result goes into {@link SignedDocument}; it is not stored.
   *
   * @throws SigningRefusedException if a signature with the certificate could not be valid
   */
  public PreparedSignature checkedBy(CertificateCheck check) {
    CertificateState now = check.check(certificate());
    now.requireFor(state.context().level());
    return new PreparedSignature(state, timestamp, fallback, now);
  }

  /** What the last check of the certificate found; empty without one. */
  public Optional<CertificateState> certificateState() {
    return Optional.ofNullable(checked);
  }

  /**
   * Writes the signed document. Nothing is left under the target's name if this fails, and it can
   * be called again with another value.
   *
   * @param signatureValue of {@link #bytesToSign}; for ECDSA in DER form (RFC 3279 §2.2.3)
   * @param target a file that is replaced if it exists; may be the document itself, unless the
   *     signature stands beside it
   * @throws SigningKeyException if the value is not by the key of the certificate
   * @throws TimeStampException if there is no usable time-stamp
   * @throws SigningRefusedException if certificates and time-stamp need more room than was kept
   * @throws UnreadableDocumentException if the document is gone or has changed
   * @throws UnwritableDocumentException if the target cannot be written
   * @throws IllegalStateException at level B_T, if {@link #timestamp} is not set
   */
  public SignedDocument complete(byte[] signatureValue, Path target) {
    try (TargetFile file = TargetFile.createBeside(state.content(), target)) {
      return complete(signatureValue, file, target);
    }
  }

  SignedDocument complete(byte[] signatureValue, TargetFile file, Path target) {
    StampedValue signature = stamped(signatureValue);
    write(signature, file);
    return finish(signature, state.context().level(), null, file, target);
  }

  void write(StampedValue signature, TargetFile file) {
    state.write(signature, file);
  }

  /** Checks a value, and gets the time-stamp that the level asks for. */
  StampedValue stamped(byte[] signatureValue) {
    requireByKey(signatureValue);
    if (state.context().level() != SignatureLevel.B_T) {
      return new StampedValue(signatureValue, null, null);
    }
    TimeStampService service = service();
    try {
      return new StampedValue(
          signatureValue, service.stamp(state.timeStamped(signatureValue)), null);
    } catch (TimeStampException e) {
      return new StampedValue(signatureValue, null, fallback.accepted(e));
    }
  }

  /** See {@link SignatureFinisher#finish}. */
  SignedDocument finish(
      StampedValue signature,
      @Nullable SignatureLevel level,
      @Nullable Extension extension,
      TargetFile file,
      Path target) {
    return new SignatureFinisher(state, fallback, checked)
        .finish(signature, level, extension, file, target);
  }

  private void requireByKey(byte[] signatureValue) {
    try {
      if (SignatureValues.verify(
          certificate().certificate().getPublicKey(),
          certificate().algorithm(),
          bytesToSign(),
          signatureValue)) {
        return;
      }
    } catch (GeneralSecurityException e) {
      throw new SigningKeyException(
          "The signature value for %s cannot be checked with %s"
              .formatted(document(), certificate()),
          e);
    }
    throw new SigningKeyException(
        ("The signature value for %s is not by the key of %s, or of other bytes: sign"
                + " bytesToSign with that key and that algorithm")
            .formatted(document(), certificate()));
  }

  private TimeStampService service() {
    if (timestamp == null) {
      throw new IllegalStateException(
          "level is B_T and timestamp is not set; set timestamp before complete");
    }
    return timestamp;
  }
}
