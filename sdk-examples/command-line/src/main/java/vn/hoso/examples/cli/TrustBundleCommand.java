package vn.hoso.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.signature.trust.TrustDownload;

/** {@code hoso trust bundle}: packs CRLs into one file, to be carried into a closed network. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Đóng gói các danh sách thu hồi (CRL) vào một tệp để mang vào mạng kín; trong mạng kín dùng"
            + " hoso verify --crl FILE.",
    footer = {
      "",
      "Mã thoát: 0 đã đóng gói đủ; 1 thiếu CRL của một số địa chỉ; 2 không tải được CRL nào, không",
      "đọc được thư mục hoặc không ghi được tệp."
    })
final class TrustBundleCommand implements Callable<Integer> {

  private static final int COMPLETE = 0;
  private static final int INCOMPLETE = 1;
  private static final int NOT_WRITTEN = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--trust",
      paramLabel = "DIR",
      description = "Thư mục chứng thư số của các tổ chức phát hành CRL (xem hoso trust fetch).")
  private List<Path> trust = new ArrayList<>();

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description = "Chứng thư số được tin cậy, dù là gì (dùng cho CA thử nghiệm).")
  private List<Path> anchors = new ArrayList<>();

  @Mixin private Download download = new Download();

  @Parameters(paramLabel = "FILE", description = "Tệp sẽ ghi; tệp cũ bị thay thế.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    if (spec == null || file == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      TrustAnchors authorities = TrustOptions.read(trust, anchors);
      OfflineRevocation bundle =
          download
              .start()
              .crls(authorities, download.addressesOr(TrustDownload.publishedCrls(authorities)));
      bundle.problems().forEach(problem -> err.println("Lưu ý: " + OneLine.of(problem)));
      if (bundle.crls().isEmpty()) {
        err.println("Không tải được CRL nào nên không ghi tệp; hãy kiểm tra mạng và --trust.");
        return NOT_WRITTEN;
      }
      bundle.write(file);
      bundle.crls().forEach(crl -> out.println(description(crl)));
      out.printf("Đã ghi %d CRL vào %s%n", bundle.crls().size(), file);
      return bundle.problems().isEmpty() ? COMPLETE : INCOMPLETE;
    } catch (DocumentSignatureException e) {
      err.println(e.getMessage());
      return NOT_WRITTEN;
    }
  }

  private static String description(byte[] der) {
    try {
      X509CRL crl =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
      Date next = crl.getNextUpdate();
      return "CRL của %s, phát hành %s, %s"
          .formatted(
              CertificateFile.commonName(crl.getIssuerX500Principal()),
              Day.of(crl.getThisUpdate().toInstant()),
              next == null ? "không có hạn" : "bản kế tiếp " + Day.of(next.toInstant()));
    } catch (CertificateException | CRLException e) {
      return "CRL mà Java không đọc được: " + OneLine.of(String.valueOf(e.getMessage()));
    }
  }
}
