package vn.hoso.signature.internal.verify;

import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;

/** EN 319 102-1 §5.2.3: whose certificate the signature names. */
final class SigningCertificateCheck {

  private SigningCertificateCheck() {}

  static void check(SignerFacts signer, Findings findings) {
    if (signer.certificate().isEmpty()) {
      findings.indeterminate(
          Check.SIGNING_CERTIFICATE,
          SubIndication.NO_SIGNING_CERTIFICATE_FOUND,
          "Không có chứng thư số của người ký trong văn bản",
          "The signer's certificate is not in the document: " + signer.id());
      return;
    }
    switch (signer.signingCertificate()) {
      case MATCHES ->
          findings.passed(
              Check.SIGNING_CERTIFICATE,
              "Chứng thư số của người ký được gắn chặt với chữ ký",
              "The signature is bound to the signer's certificate (signing-certificate)");
      case ABSENT ->
          // No agency's signature binds it today, so this is no objection.
          findings.note(
              Check.SIGNING_CERTIFICATE,
              "Chữ ký không có thuộc tính signing-certificate (chưa theo chuẩn AdES)",
              "The signature has no signing-certificate attribute, so it is no AdES signature");
      case DIFFERS ->
          findings.indeterminate(
              Check.SIGNING_CERTIFICATE,
              SubIndication.NO_SIGNING_CERTIFICATE_FOUND,
              "Chứng thư số kèm theo không phải là chứng thư mà người ký đã dùng",
              "The certificate is not the one that the signing-certificate attribute names");
    }
  }
}
