package vn.hoso.signature.internal.cms.read;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.cms.read.SignedValue.Outcome;

/** The verification of a signer's value (RFC 5652 §5.4, §5.6). */
sealed interface IntegrityCheck {

  Integrity check(@Nullable X509Certificate certificate, byte[] contentDigest);

  /** Whether the key made this signature, so far as that can be said without the content. */
  boolean isBy(PublicKey key);

  /** Empty if there are no signed attributes, or none to be trusted. */
  Optional<byte[]> messageDigest();

  static IntegrityCheck of(
      SignerFields signer, Attributes signed, String contentType, Optional<byte[]> content) {
    try {
      Optional<byte[]> messageDigest = SignerRules.check(signer, signed, contentType, content);
      return new Possible(SignedValue.of(SignatureScheme.of(signer), signer), messageDigest);
    } catch (MalformedCmsException e) {
      return new Refused(new Integrity(Result.MALFORMED, clause(e)));
    } catch (NoSuchAlgorithmException e) {
      return new Refused(new Integrity(Result.UNSUPPORTED_ALGORITHM, clause(e)));
    } catch (RuntimeException e) {
      // Bouncy Castle answers some garbage with unchecked exceptions.
      return new Refused(new Integrity(Result.MALFORMED, "not decodable: " + clause(e)));
    }
  }

  /** Not to be verified, whatever content and certificate. */
  record Refused(Integrity reason) implements IntegrityCheck {

    @Override
    public Integrity check(@Nullable X509Certificate certificate, byte[] contentDigest) {
      return reason;
    }

    @Override
    public boolean isBy(PublicKey key) {
      return false;
    }

    @Override
    public Optional<byte[]> messageDigest() {
      return Optional.empty();
    }
  }

  /** To be verified. */
  record Possible(SignedValue value, Optional<byte[]> messageDigest) implements IntegrityCheck {

    @Override
    public Integrity check(@Nullable X509Certificate certificate, byte[] contentDigest) {
      boolean same =
          messageDigest.map(signed -> MessageDigest.isEqual(signed, contentDigest)).orElse(true);
      if (!same) {
        return new Integrity(
            Result.DIGEST_MISMATCH, "the content has another digest than the one that was signed");
      }
      if (certificate == null) {
        return new Integrity(
            Result.NO_CERTIFICATE, "the certificate of the signer is missing or ambiguous");
      }
      try {
        return integrity(value.verify(certificate.getPublicKey(), contentDigest));
      } catch (MalformedCmsException e) {
        return new Integrity(Result.MALFORMED, clause(e));
      } catch (GeneralSecurityException | RuntimeException e) {
        // Providers answer keys and values out of range with exceptions of several types.
        return new Integrity(Result.UNSUPPORTED_ALGORITHM, clause(e));
      }
    }

    @Override
    public boolean isBy(PublicKey key) {
      try {
        return value.isOverAttributes() && value.verify(key, new byte[0]) != Outcome.BAD;
      } catch (GeneralSecurityException | MalformedCmsException | RuntimeException e) {
        return false;
      }
    }

    private static Integrity integrity(Outcome outcome) {
      return switch (outcome) {
        case GOOD -> new Integrity(Result.INTACT, "");
        case GOOD_AS_WRITTEN ->
            new Integrity(Result.INTACT, "the signed attributes are not in DER");
        case BAD ->
            new Integrity(
                Result.VALUE_MISMATCH, "the signature value is not of the signer's certificate");
      };
    }
  }

  private static String clause(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
