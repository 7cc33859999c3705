package vn.hoso.signature.internal.cms.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Providers;

/** What a time-stamp authority signs (RFC 3161 §2.4.2). */
final class TstInfo {

  private final TSTInfo info;
  private final Instant time;
  private final Optional<Duration> accuracy;

  private TstInfo(TSTInfo info, Instant time, Optional<Duration> accuracy) {
    this.info = info;
    this.time = time;
    this.accuracy = accuracy;
  }

  static TstInfo read(byte[] encoded) throws MalformedCmsException {
    TSTInfo info = TSTInfo.getInstance(Ber.first(encoded).asn1());
    try {
      return new TstInfo(
          info,
          info.getGenTime().getDate().toInstant(),
          Optional.ofNullable(info.getAccuracy()).map(TstInfo::duration));
    } catch (ParseException e) {
      throw new MalformedCmsException("The token's genTime cannot be read", e);
    }
  }

  Instant time() {
    return time;
  }

  Optional<Duration> accuracy() {
    return accuracy;
  }

  String imprintAlgorithm() {
    return DigestNames.of(info.getMessageImprint().getHashAlgorithm().getAlgorithm().getId());
  }

  byte[] imprint() {
    return info.getMessageImprint().getHashedMessage();
  }

  boolean hasImprint(byte[] digest) {
    return MessageDigest.isEqual(imprint(), digest);
  }

  boolean isOf(byte[] stamped) {
    return imprintDigest().filter(each -> hasImprint(each.digest(stamped))).isPresent();
  }

  /** To compute what the imprint should be; empty if the algorithm is not computed. */
  Optional<MessageDigest> imprintDigest() {
    String algorithm = imprintAlgorithm();
    if (!DigestNames.isComputable(algorithm)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Providers.digest(algorithm));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks " + algorithm, e);
    }
  }

  String policy() {
    return info.getPolicy().getId();
  }

  String serial() {
    return info.getSerialNumber().getValue().toString(16);
  }

  private static Duration duration(Accuracy accuracy) {
    return Duration.ofSeconds(value(accuracy.getSeconds()))
        .plusMillis(value(accuracy.getMillis()))
        .plusNanos(value(accuracy.getMicros()) * 1_000);
  }

  private static long value(@Nullable ASN1Integer part) {
    return part == null ? 0 : part.longValueExact();
  }
}
