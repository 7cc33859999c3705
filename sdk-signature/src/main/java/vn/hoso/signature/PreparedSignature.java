package vn.hoso.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.cms.build.SignedDataBuilder;
import vn.hoso.signature.internal.crypto.SignatureValues;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.time.TimeStamp;
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

  PreparedSignature(PreparedState state, @Nullable TimeStampService timestamp) {
    this.state = state;
    this.timestamp = timestamp;
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

  /** Some 10 to 50 KB, in a format of this library. Not secret: neither key nor document. */
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

  /** What the key has to sign: the DER form of the signed attributes (RFC 5652 §5.4). */
  public byte[] bytesToSign() {
    return state.signedAttributes().encoded();
  }

  /** The digest of {@link #bytesToSign}, for services that sign a digest. */
  public byte[] digestToSign() {
    return certificate().algorithm().digest().newDigest().digest(bytesToSign());
  }

  /** The certificate and the algorithm that the value must fit. */
  public SigningCertificate certificate() {
    return state.certificate();
  }

  /** The absolute path of the document. */
  public Path document() {
    return state.document();
  }

  /** The name of the field that gets the signature. */
  public String field() {
    return state.revision().field();
  }

  public SignatureLevel level() {
    return state.level();
  }

  /** The time that the signer claims, in whole seconds. */
  public Instant signingTime() {
    return state.signingTime();
  }

  /** For a document that was moved since. */
  public PreparedSignature document(Path moved) {
    PreparedState changed =
        new PreparedState(
            moved.toAbsolutePath(),
            state.length(),
            state.revision(),
            state.signedAttributes(),
            state.certificate(),
            state.level(),
            state.signingTime());
    return new PreparedSignature(changed, timestamp);
  }

  /** The service that gives the time-stamp of level B_T; it is not stored. */
  public PreparedSignature timestamp(TimeStampService service) {
    return new PreparedSignature(state, service);
  }

  /**
   * Writes the signed document. Nothing is left under the target's name if this fails, and it can
   * be called again with another value.
   *
   * @param signatureValue of {@link #bytesToSign}; for ECDSA in DER form (RFC 3279 §2.2.3)
   * @param target a file that is replaced if it exists; may be the document itself
   * @throws SigningKeyException if the value is not by the key of the certificate
   * @throws TimeStampException if there is no usable time-stamp
   * @throws SigningRefusedException if certificates and time-stamp need more room than was kept
   * @throws UnreadableDocumentException if the document is gone or has changed
   * @throws UnwritableDocumentException if the target cannot be written
   * @throws IllegalStateException at level B_T, if {@link #timestamp} is not set
   */
  public SignedDocument complete(byte[] signatureValue, Path target) {
    SignatureContainer container = container(signatureValue);
    if (!hasRoomFor(container)) {
      throw new SigningRefusedException(
          ("The signature of %s has %d bytes and %d are reserved: prepare it again with"
                  + " PdfSignatureOptions.reservedBytes")
              .formatted(document(), container.cms().length, state.revision().room()));
    }
    try (TargetFile file = TargetFile.create(target)) {
      copyDocument(file);
      append(container, file);
      file.commit();
      return signed(container, level(), target);
    }
  }

  SignatureContainer container(byte[] signatureValue) {
    requireByKey(signatureValue);
    TimeStamp stamp = level() == SignatureLevel.B_T ? service().stamp(signatureValue) : null;
    byte[] cms =
        SignedDataBuilder.build(
            state.signedAttributes(),
            signatureValue,
            certificate(),
            stamp == null ? null : stamp.token());
    return new SignatureContainer(cms, stamp == null ? null : stamp.time());
  }

  boolean hasRoomFor(SignatureContainer container) {
    return container.cms().length <= state.revision().room();
  }

  /** Appends the revision to a target that already has the bytes of the document. */
  void append(SignatureContainer container, TargetFile file) {
    file.write(state.revision().with(container.cms()));
  }

  SignedDocument signed(SignatureContainer container, SignatureLevel reached, Path target) {
    return new SignedDocument(
        target,
        reached,
        field(),
        certificate().certificate(),
        signingTime(),
        container.timestampTime());
  }

  private void copyDocument(TargetFile file) {
    MessageDigest digest = certificate().algorithm().digest().newDigest();
    DocumentBytes.pass(document(), state.length(), digest, file);
    byte[] prepared = state.signedAttributes().messageDigest();
    if (!MessageDigest.isEqual(prepared, state.revision().digestAfter(digest))) {
      throw new UnreadableDocumentException(
          "%s is not the document that was prepared, or it has changed: prepare it again"
              .formatted(document()));
    }
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
