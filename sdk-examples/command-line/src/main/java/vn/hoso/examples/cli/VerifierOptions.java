package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import vn.hoso.signature.CertificateCheck;
import vn.hoso.signature.DocumentExtender;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** What is trusted, and where status may be looked for. */
final class VerifierOptions {

  @Option(
      names = "--trust",
      paramLabel = "DIR",
      description =
          "Thư mục chứng thư số (PEM, DER, p7b; gồm cả thư mục con). Chứng thư gốc đã biết là điểm"
              + " tin cậy, các chứng thư khác chỉ giúp dựng đường dẫn.")
  private List<Path> trust = new ArrayList<>();

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description = "Chứng thư số được tin cậy, dù là gì (dùng cho CA thử nghiệm).")
  private List<Path> anchors = new ArrayList<>();

  @Option(
      names = "--crl",
      paramLabel = "FILE",
      description =
          "Danh sách thu hồi (CRL) hoặc phản hồi OCSP đã lưu: tệp hoặc thư mục, dùng khi không có"
              + " mạng.")
  private List<Path> revocation = new ArrayList<>();

  @Option(names = "--online", description = "Cho phép tải CRL, OCSP qua mạng. Mặc định là không.")
  private boolean online;

  /** What the options name. */
  record Given(TrustAnchors trust, OfflineRevocation offline, NetworkAccess network) {

    /** A verifier, to be completed. */
    SignatureVerifier.Builder verifier() {
      return SignatureVerifier.builder().trust(trust).offline(offline).network(network);
    }

    CertificateCheck certificateCheck() {
      return CertificateCheck.builder().trust(trust).offline(offline).network(network).build();
    }

    /** An extender, to be completed. */
    DocumentExtender.Builder extender() {
      return DocumentExtender.builder().trust(trust).offline(offline).network(network);
    }
  }

  /** As {@link #read}, for a verifier alone. */
  SignatureVerifier.Builder verifier(PrintWriter err) {
    return read(err).verifier();
  }

  /**
   * Reads what is named.
   *
   * @param err gets what was found and cannot be used
   * @throws TrustMaterialException if something that was named is not there
   */
  Given read(PrintWriter err) {
    TrustAnchors all = TrustOptions.read(trust, anchors);
    OfflineRevocation offline =
        revocation.isEmpty()
            ? OfflineRevocation.none()
            : OfflineRevocation.from(revocation.toArray(Path[]::new));
    Stream.concat(all.problems().stream(), offline.problems().stream())
        .forEach(problem -> err.println("Lưu ý: " + OneLine.of(problem)));
    err.flush();
    return new Given(all, offline, online ? NetworkAccess.on() : NetworkAccess.off());
  }
}
