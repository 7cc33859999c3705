package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.trust.KnownAnchor;
import vn.hoso.signature.trust.TrustAnchors;

/** {@code hoso trust check}: which of Vietnam's roots a trust folder has, lacks, or soon lacks. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Cho biết chứng thư số gốc nào có, thiếu, hết hạn hoặc sắp hết hạn.",
    footer = {
      "",
      "Mã thoát: 0 có đủ và còn hạn; 1 có chứng thư gốc thiếu, hết hạn hoặc sắp hết hạn; 2 không"
          + " đọc",
      "được thư mục."
    })
final class TrustCheckCommand implements Callable<Integer> {

  private static final int COMPLETE = 0;
  private static final int INCOMPLETE = 1;
  private static final int NOT_READ = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = VerifyCommand.InstantConverter.class,
      description = "Xét vào thời điểm này thay cho bây giờ, ví dụ 2026-01-15T08:30:00+07:00.")
  private Instant at = Clock.systemUTC().instant();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "180",
      description = "Báo trước chừng này ngày khi sắp hết hạn; mặc định ${DEFAULT-VALUE}.")
  private int days;

  @Parameters(paramLabel = "DIR", description = "Thư mục chứng thư số tin cậy.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    if (spec == null || folder == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    TrustAnchors trust;
    try {
      trust = TrustAnchors.vietnam(folder);
    } catch (TrustMaterialException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return NOT_READ;
    }
    PrintWriter out = spec.commandLine().getOut();
    Map<KnownAnchor, X509Certificate> present = new EnumMap<>(KnownAnchor.class);
    trust.anchors().forEach(c -> KnownAnchor.of(c).ifPresent(anchor -> present.put(anchor, c)));
    boolean complete = true;
    for (KnownAnchor anchor : KnownAnchor.values()) {
      X509Certificate certificate = present.get(anchor);
      out.printf("%-14s %s%n", state(certificate), description(anchor, certificate));
      complete &= state(certificate).equals("CÓ");
    }
    out.printf("Chứng thư trung gian: %d%n", trust.intermediates().size());
    trust.problems().forEach(problem -> out.println("Lưu ý: " + problem));
    return complete ? COMPLETE : INCOMPLETE;
  }

  private String state(@Nullable X509Certificate certificate) {
    if (certificate == null) {
      return "THIẾU";
    }
    if (at.isBefore(certificate.getNotBefore().toInstant())) {
      return "CHƯA HIỆU LỰC";
    }
    Instant end = certificate.getNotAfter().toInstant();
    if (!at.isBefore(end)) {
      return "HẾT HẠN";
    }
    return at.plus(Duration.ofDays(days)).isBefore(end) ? "CÓ" : "SẮP HẾT HẠN";
  }

  private static String description(KnownAnchor anchor, @Nullable X509Certificate certificate) {
    return certificate == null
        ? "%s; lấy tại %s (%s), SHA-256 %s"
            .formatted(anchor.commonName(), anchor.publisher(), anchor.authority(), anchor.sha256())
        : "%s, đến %s"
            .formatted(anchor.commonName(), Day.of(certificate.getNotAfter().toInstant()));
  }
}
