package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.signature.trust.TrustDownload;

/** {@code hoso trust fetch}: fills a trust folder with what the publishers offer. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Tải chứng thư số từ nơi công bố vào thư mục tin cậy, đối chiếu chứng thư gốc với mã băm"
            + " SHA-256 đã biết.",
    footer = {
      "",
      "Chứng thư không phải gốc đã biết và cũng không thuộc gốc nào đã biết thì không được ghi.",
      "Mã thoát: 0 đã tải đủ; 1 có địa chỉ không tải được hoặc có chứng thư bị từ chối; 2 không"
          + " ghi",
      "được vào thư mục."
    })
final class TrustFetchCommand implements Callable<Integer> {

  private static final int COMPLETE = 0;
  private static final int INCOMPLETE = 1;
  private static final int NOT_WRITTEN = 2;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private Download download = new Download();

  @Option(
      names = "--pin",
      paramLabel = "SHA256",
      description =
          "Mã băm của chứng thư gốc mà phần mềm chưa biết; hãy đối chiếu với nơi công bố trước.")
  private List<String> pins = new ArrayList<>();

  @Parameters(
      paramLabel = "DIR",
      description = "Thư mục chứng thư số tin cậy; được tạo nếu chưa có.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    if (spec == null || folder == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Files.createDirectories(folder);
      TrustAnchors present = TrustAnchors.vietnam(folder);
      TrustAnchors fetched =
          download
              .start()
              .certificates(
                  pinned(present, spec),
                  download.addressesOr(TrustDownload.publishedCertificates()));
      int written = write(fetched, present, folder, out);
      out.printf("Đã ghi %d chứng thư số vào %s%n", written, folder);
      Set<String> known = new HashSet<>(present.problems());
      List<String> problems =
          fetched.problems().stream().filter(problem -> !known.contains(problem)).toList();
      problems.forEach(problem -> err.println("Lưu ý: " + OneLine.of(problem)));
      return problems.isEmpty() ? COMPLETE : INCOMPLETE;
    } catch (IOException e) {
      err.printf(
          "Không ghi được vào %s; hãy kiểm tra đường dẫn, quyền ghi và dung lượng: %s%n",
          folder, e.getMessage());
      return NOT_WRITTEN;
    }
  }

  private TrustAnchors pinned(TrustAnchors present, CommandSpec command) {
    TrustAnchors all = present;
    for (String pin : pins) {
      try {
        all = all.pin(pin);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            command.commandLine(), "Mã băm không đúng: " + e.getMessage(), e);
      }
    }
    return all;
  }

  private static int write(TrustAnchors fetched, TrustAnchors present, Path folder, PrintWriter out)
      throws IOException {
    int written = 0;
    for (X509Certificate certificate : fetched.anchors()) {
      written += write(certificate, "GỐC", present, folder, out);
    }
    for (X509Certificate certificate : fetched.intermediates()) {
      written += write(certificate, "TRUNG GIAN", present, folder, out);
    }
    return written;
  }

  private static int write(
      X509Certificate certificate, String kind, TrustAnchors present, Path folder, PrintWriter out)
      throws IOException {
    if (present.anchors().contains(certificate) || present.intermediates().contains(certificate)) {
      return 0;
    }
    Path file = CertificateFile.write(folder, certificate);
    String name = CertificateFile.commonName(certificate.getSubjectX500Principal());
    out.printf("%-10s %s: %s%n", kind, name, file.getFileName());
    return 1;
  }
}
