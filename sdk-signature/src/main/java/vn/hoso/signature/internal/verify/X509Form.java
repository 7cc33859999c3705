package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.pdf.read.PdfSignature;

/** The form before CMS, with the certificates beside the value (ISO 32000-1 §12.8.3.2). */
final class X509Form {

  static final String SUB_FILTER = "adbe.x509.rsa_sha1";

  private X509Form() {}

  /**
   * Adds what such a signature has.
   *
   * @param digest of the covered bytes, by an algorithm
   */
  static void add(
      PdfSignature signature, SignatureFactsBuilder facts, Function<String, byte[]> digest) {
    List<X509Certificate> own =
        signature.certificates().stream()
            .map(Certificates::read)
            .flatMap(Optional::stream)
            .toList();
    byte[] value = Pkcs1Signature.value(signature.contents()).orElse(null);
    facts
        .material(own, List.of(), List.of())
        .notes(List.of("adbe.x509.rsa_sha1 is a historic form, which binds no certificate"))
        .problem(value == null ? "its signature value cannot be read" : null);
    Pkcs1Signature checked =
        own.isEmpty() || value == null || signature.formProblem() != null
            ? new Pkcs1Signature("SHA-1", new Integrity(Result.NO_CERTIFICATE, ""))
            : Pkcs1Signature.check(value, own.get(0).getPublicKey(), digest);
    facts.signer(
        new SignerFacts(
            own.stream().findFirst(),
            "the signature has no /Cert",
            checked.digest(),
            "RSASSA-PKCS1-v1_5 with " + checked.digest(),
            SigningCertificateRef.ABSENT,
            Optional.empty()),
        checked.integrity());
  }
}
