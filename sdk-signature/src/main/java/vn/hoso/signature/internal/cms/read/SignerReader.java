package vn.hoso.signature.internal.cms.read;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Time;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signers of a SignedData.
 *
 * @param signedData whose signers they are
 * @param certificates among which those of the signers are
 * @param material takes what else the signers' attributes carry
 * @param depth how many counter-signatures these are inside of
 */
record SignerReader(
    String contentType,
    Optional<byte[]> content,
    SignedDataFields signedData,
    List<X509Certificate> certificates,
    Material material,
    int depth) {

  /** Certificates with the same name or number that are tried: each costs a verification. */
  private static final int MAX_TWINS = 4;

  /** Of counter-signatures of counter-signatures. */
  private static final int MAX_DEPTH = 5;

  CmsSigner read(Ber signerInfo, boolean withTimeStamps) throws MalformedCmsException {
    SignerFields fields = SignerFields.read(signerInfo);
    Attributes signed = Attributes.read(fields.signedAttributes());
    Attributes unsigned = unsigned(fields);
    material.addFrom(signed, unsigned);

    IntegrityCheck check = IntegrityCheck.of(fields, signed, contentType, content);
    EssReference reference = EssReference.read(signed);
    X509Certificate certificate = choose(fields.id(), reference, check);

    byte[] value = fields.value();
    List<TimeStampFacts> ofSignature = List.of();
    List<TimeStampFacts> ofContent = List.of();
    List<ArchiveTimeStamp> archive = List.of();
    List<CmsSigner> counterSigners = List.of();
    if (withTimeStamps) {
      TimeStampReader tokens = new TimeStampReader(certificates, material);
      ofSignature =
          tokens.read(unsigned.values(Attributes.SIGNATURE_TIME_STAMP), token -> token.isOf(value));
      ofContent =
          tokens.read(
              signed.values(Attributes.CONTENT_TIME_STAMP),
              token -> isOfContent(token, fields, check));
      counterSigners = counterSigners(unsigned, value);
      archive =
          new ArchiveTimeStampReader(signedData, signerInfo, unsigned, material)
              .read(tokens, ofSignature, counterSigners);
    }
    return new CmsSigner(
        signerInfo,
        fields,
        value,
        check,
        certificate,
        signingTime(signed),
        reference.compare(certificate),
        ofSignature,
        ofContent,
        archive,
        unsigned.hasOldArchiveTimeStamp(),
        counterSigners);
  }

  /** RFC 5652 §11.4; what cannot be read becomes a note. */
  private List<CmsSigner> counterSigners(Attributes unsigned, byte[] value) {
    List<CmsSigner> signers = new ArrayList<>();
    SignerReader reader =
        new SignerReader(
            SignerRules.COUNTER_SIGNED,
            Optional.of(value),
            signedData,
            certificates,
            material,
            depth + 1);
    for (Ber signerInfo : unsigned.values(Attributes.COUNTER_SIGNATURE)) {
      if (depth == MAX_DEPTH || material.isCounterSignatureTooMany()) {
        material.notes.add("not all of the counter-signatures were read");
        break;
      }
      material.tolerate("a counter-signature", () -> signers.add(reader.read(signerInfo, true)));
    }
    return List.copyOf(signers);
  }

  /** Of detached content there is only the signed digest, which the time-stamp may share. */
  private boolean isOfContent(TstInfo token, SignerFields fields, IntegrityCheck check) {
    if (content.isPresent()) {
      return token.isOf(content.get());
    }
    return token.imprintAlgorithm().equals(fields.digestName())
        && check.messageDigest().filter(token::hasImprint).isPresent();
  }

  private Attributes unsigned(SignerFields fields) {
    try {
      return Attributes.read(fields.unsignedAttributes());
    } catch (MalformedCmsException | RuntimeException e) {
      // Nobody signed them, so that damage to them must not be damage to the signature.
      material.notes.add("the unsigned attributes cannot be read: " + e.getMessage());
      return new Attributes(List.of());
    }
  }

  /** Never guesses: where nothing tells certificates of different keys apart, there is none. */
  private @Nullable X509Certificate choose(
      SignerId id, EssReference reference, IntegrityCheck check) {
    List<X509Certificate> named = certificates.stream().filter(id::matches).distinct().toList();
    List<X509Certificate> meant = named.stream().filter(reference::matches).toList();
    List<X509Certificate> candidates = meant.isEmpty() ? named : meant;
    long keys = candidates.stream().map(X509Certificate::getPublicKey).distinct().count();
    if (keys > MAX_TWINS) {
      return null;
    }
    if (keys > 1) {
      candidates = candidates.stream().filter(each -> check.isBy(each.getPublicKey())).toList();
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private @Nullable Instant signingTime(Attributes signed) {
    List<Ber> values = signed.values(Attributes.SIGNING_TIME);
    List<Instant> times = new ArrayList<>();
    for (Ber value : values) {
      material.tolerate("the signing-time attribute", () -> times.add(instant(value)));
    }
    return times.isEmpty() ? null : times.get(0);
  }

  private static Instant instant(Ber time) throws MalformedCmsException {
    return Time.getInstance(time.asn1()).getDate().toInstant();
  }
}
