package vn.hoso.signature.internal.verify;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.Sha1Policy;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.crypto.CertificateAlgorithms;
import vn.hoso.signature.internal.crypto.KeyStrength;
import vn.hoso.signature.internal.report.CertificateNames;

/**
 * EN 319 102-1 §5.2.8: algorithms and key lengths, by TT 15/2025/TT-BKHCN Phụ lục I for what is new
 * and by a dated policy for what is old.
 */
final class AlgorithmCheck {

  private final Sha1Policy policy;

  AlgorithmCheck(Sha1Policy policy) {
    this.policy = policy;
  }

  /**
   * Judges the signature itself and the certificates that lead to the anchor.
   *
   * @param innerDigest what the signer digests is a digest itself, by this algorithm, or null
   */
  void check(
      SignerFacts signer,
      @Nullable String innerDigest,
      List<X509Certificate> path,
      ControlTime time,
      Findings findings) {
    X509Certificate certificate = path.get(0);
    String digest = innerDigest == null ? signer.digestAlgorithm() : innerDigest;
    weakness(digest, certificate.getPublicKey())
        .ifPresent(weak -> judgeSignature(weak, certificate, time, findings));
    for (int i = 0; i < issued(path); i++) {
      X509Certificate issued = path.get(i);
      weakness(issued, issuer(path, i)).ifPresent(weak -> judgeCertificate(weak, issued, findings));
    }
    if (!findings.has(Check.ALGORITHMS)) {
      findings.passed(
          Check.ALGORITHMS,
          "Thuật toán ký được chấp nhận (%s)".formatted(signer.signatureAlgorithm()),
          "The algorithms are acceptable: " + signer.signatureAlgorithm());
    }
  }

  /** Why a time-stamp must not be believed for its algorithms; warns of what is let pass. */
  Optional<String> objection(TimeStampFacts token, List<X509Certificate> path, Findings findings) {
    Instant time = token.time();
    Optional<String> weak = weakness(token.digestAlgorithm(), path.get(0).getPublicKey());
    if (weak.isPresent() && !time.isBefore(policy.documents())) {
      return weak;
    }
    boolean weakImprint = isSha1(token.imprintAlgorithm());
    if (weakImprint && !time.isBefore(policy.imprints())) {
      return Optional.of("SHA-1 message imprint");
    }
    for (int i = 0; i < issued(path); i++) {
      Optional<String> weakIssue = weakness(path.get(i), issuer(path, i));
      if (weakIssue.isPresent()
          && !path.get(i).getNotBefore().toInstant().isBefore(policy.certificates())) {
        return Optional.of("certificate signed with " + weakIssue.get());
      }
    }
    if (weakImprint || weak.isPresent()) {
      String what = weakImprint ? "SHA-1 message imprint" : weak.orElseThrow();
      findings.warning(
          Check.ALGORITHMS,
          null,
          "Dấu thời gian dùng thuật toán cũ, chỉ được chấp nhận cho thời điểm đó (%s)"
              .formatted(what),
          "The time-stamp uses an algorithm that is accepted for its time only: " + what);
    }
    return Optional.empty();
  }

  private void judgeSignature(
      String weak, X509Certificate certificate, ControlTime time, Findings findings) {
    boolean old = time.proven() && time.instant().isBefore(policy.documents());
    boolean surelyNew =
        time.proven() ? !old : !certificate.getNotBefore().toInstant().isBefore(policy.documents());
    if (old) {
      findings.warning(
          Check.ALGORITHMS,
          null,
          "Chữ ký dùng thuật toán cũ (%s), chỉ được chấp nhận vì đã ký từ trước".formatted(weak),
          "The signature uses %s, accepted only because it is proven to be old".formatted(weak));
    } else if (surelyNew) {
      findings.failed(
          Check.ALGORITHMS,
          SubIndication.CRYPTO_CONSTRAINTS_FAILURE,
          "Chữ ký dùng thuật toán không còn được chấp nhận (%s)".formatted(weak),
          "The signature uses %s, which was no longer acceptable when it was made".formatted(weak));
    } else {
      findings.indeterminate(
          Check.ALGORITHMS,
          SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
          "Chữ ký dùng thuật toán cũ (%s) và không có dấu thời gian chứng minh đã ký từ trước"
              .formatted(weak),
          "The signature uses %s, and no time-stamp proves that it is old".formatted(weak));
    }
  }

  private void judgeCertificate(String weak, X509Certificate issued, Findings findings) {
    String name = CertificateNames.display(issued.getSubjectX500Principal());
    if (issued.getNotBefore().toInstant().isBefore(policy.certificates())) {
      findings.warning(
          Check.ALGORITHMS,
          null,
          "Chứng thư số được ký bằng %s (%s), chỉ được chấp nhận vì cấp từ trước"
              .formatted(weak, name),
          "A certificate is signed with %s, accepted for its age: %s".formatted(weak, name));
    } else {
      findings.failed(
          Check.ALGORITHMS,
          SubIndication.CRYPTO_CONSTRAINTS_FAILURE,
          "Chứng thư số được ký bằng %s, không còn được chấp nhận (%s)".formatted(weak, name),
          "A certificate is signed with %s, which was no longer acceptable when it was issued: %s"
              .formatted(weak, name));
    }
  }

  private static Optional<String> weakness(String digest, PublicKey key) {
    if (isSha1(digest)) {
      return Optional.of("SHA-1");
    }
    return weakKey(key);
  }

  /**
   * The certificates of a path that somebody issued; what an anchor is signed with is no matter.
   */
  private static int issued(List<X509Certificate> path) {
    return Math.max(1, path.size() - 1);
  }

  private static @Nullable X509Certificate issuer(List<X509Certificate> path, int index) {
    return index + 1 < path.size() ? path.get(index + 1) : null;
  }

  /** What a certificate was issued with. */
  private static Optional<String> weakness(
      X509Certificate issued, @Nullable X509Certificate issuer) {
    if (CertificateAlgorithms.isSignedWithSha1(issued)) {
      return Optional.of("SHA-1");
    }
    return issuer == null ? Optional.empty() : weakKey(issuer.getPublicKey());
  }

  private static Optional<String> weakKey(PublicKey key) {
    return KeyStrength.of(key)
        .filter(KeyStrength::isWeak)
        .map(weak -> "%s %d bit".formatted(weak.family(), weak.bits()));
  }

  private static boolean isSha1(String algorithm) {
    String name = algorithm.toUpperCase(Locale.ROOT);
    return name.startsWith("SHA1") || name.equals("SHA-1");
  }
}
