package vn.hoso.signature.internal.verify;

import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.cms.read.Integrity;

/**
 * EN 319 102-1 §5.2.7: the digests and the signature value match. TT 15/2025/TT-BKHCN Điều 6 asks
 * for three steps, to decrypt, to hash again, to compare, which are this.
 */
final class IntegrityCheck {

  private IntegrityCheck() {}

  static void check(SignatureFacts facts, Findings findings) {
    Integrity integrity = facts.integrity();
    if (integrity == null) {
      findings.indeterminate(
          Check.INTEGRITY,
          SubIndication.SIGNED_DATA_NOT_FOUND,
          "Chưa có nội dung được ký để đối chiếu; hãy đưa kèm nội dung",
          "What the signature signs is not there: give the content together with the signature");
      return;
    }
    String detail = integrity.detail();
    switch (integrity.result()) {
      case INTACT ->
          findings.passed(
              Check.INTEGRITY,
              "Nội dung được ký còn nguyên vẹn, khớp với chữ ký",
              "What was signed is unchanged and matches the signature value");
      case DIGEST_MISMATCH ->
          findings.failed(
              Check.INTEGRITY,
              SubIndication.HASH_FAILURE,
              "Nội dung được ký đã bị thay đổi sau khi ký",
              "What was signed was changed after signing: " + detail);
      case VALUE_MISMATCH ->
          findings.failed(
              Check.INTEGRITY,
              SubIndication.SIG_CRYPTO_FAILURE,
              "Giá trị chữ ký không khớp với khóa trong chứng thư số của người ký",
              "The signature value was not made by the key in the signer's certificate: " + detail);
      case MALFORMED ->
          findings.failed(
              Check.INTEGRITY,
              SubIndication.FORMAT_FAILURE,
              "Cấu trúc chữ ký không hợp lệ (%s)".formatted(detail),
              "The signature breaks the rules of its format: " + detail);
      case NO_CERTIFICATE ->
          findings.indeterminate(
              Check.INTEGRITY,
              SubIndication.NO_SIGNING_CERTIFICATE_FOUND,
              "Không kiểm tra được giá trị chữ ký vì thiếu chứng thư số của người ký",
              "The signature value cannot be checked without the signer's certificate");
      case UNSUPPORTED_ALGORITHM ->
          findings.indeterminate(
              Check.INTEGRITY,
              SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
              "Thuật toán ký không được hỗ trợ (%s)".formatted(detail),
              "The algorithm is not supported: " + detail);
    }
  }
}
