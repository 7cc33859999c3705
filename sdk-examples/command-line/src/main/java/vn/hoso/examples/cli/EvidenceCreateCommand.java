package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.signature.EvidenceOptions;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;

/** {@code hoso evidence create}: verifies a document and keeps what the verdict rests on. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Kiểm tra chữ ký số của một tệp và lưu bằng chứng (chứng thư số, CRL, OCSP, dấu thời gian,"
            + " kết quả) vào một tệp ASiC-E được niêm phong bằng dấu thời gian, hoặc bằng chữ ký"
            + " có dấu thời gian.",
    footer = {
      "",
      "Mã thoát: 0 đã lưu, chữ ký hợp lệ (kể cả có cảnh báo); 1 đã lưu, chữ ký không hợp lệ, chưa",
      "đủ căn cứ hoặc không có; 2 không lưu được."
    })
final class EvidenceCreateCommand implements Callable<Integer> {

  private static final int VALID = 0;
  private static final int NOT_VALID = 1;
  private static final int NOT_KEPT = 2;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--tsa",
      required = true,
      paramLabel = "URL",
      converter = TimeStampOptions.ServiceConverter.class,
      description = "Dịch vụ cấp dấu thời gian (RFC 3161) để niêm phong.")
  private @Nullable TimeStampService tsa;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "Khóa ký (PKCS#12) để niêm phong thêm bằng chữ ký.")
  private @Nullable Path key;

  @Mixin private PinOptions pin = new PinOptions();

  @Option(
      names = "--content",
      paramLabel = "FILE",
      description = "Nội dung của chữ ký tách rời (detached).")
  private @Nullable Path content;

  @Option(
      names = "--digest-only",
      description = "Chỉ lưu mã băm của tệp; khi kiểm tra lại phải đưa kèm tệp.")
  private boolean digestOnly;

  @Option(
      names = "--english",
      description = "Báo cáo trên màn hình bằng tiếng Anh; báo cáo được lưu vẫn bằng tiếng Việt.")
  private boolean english;

  @Parameters(index = "0", paramLabel = "FILE", description = "Tệp đã ký.")
  private @Nullable Path file;

  @Parameters(index = "1", paramLabel = "EVIDENCE", description = "Tệp bằng chứng (.asice).")
  private @Nullable Path target;

  @Override
  public Integer call() {
    if (spec == null || tsa == null || file == null || target == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    PrintWriter err = spec.commandLine().getErr();
    if (Files.exists(target)) {
      err.println("%s đã có; bằng chứng không bị ghi đè, hãy chọn tên khác".formatted(target));
      return NOT_KEPT;
    }
    try {
      EvidenceOptions seal = seal(tsa, spec);
      SignatureVerifier verifier = options.verifier(err).build();
      VerificationReport report =
          content == null
              ? verifier.evidence(file, seal, target)
              : verifier.evidenceDetached(file, content, seal, target);
      spec.commandLine().getOut().println(english ? report.toEnglish() : report.toVietnamese());
      return report.verdict().isReliable() ? VALID : NOT_VALID;
    } catch (DocumentSignatureException e) {
      err.println(OneLine.of(String.valueOf(e.getMessage())));
      return NOT_KEPT;
    }
  }

  private EvidenceOptions seal(TimeStampService service, CommandSpec command) {
    EvidenceOptions seal =
        key == null
            ? EvidenceOptions.timeStamped(service)
            : EvidenceOptions.signed(SigningKeys.pkcs12(key, pin.read(command)), service);
    return digestOnly ? seal.digestOnly() : seal;
  }
}
