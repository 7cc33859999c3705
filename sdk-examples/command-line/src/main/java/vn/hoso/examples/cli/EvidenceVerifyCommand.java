package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.signature.EvidenceReport;
import vn.hoso.signature.EvidenceVerdict;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.error.DocumentSignatureException;

/** {@code hoso evidence verify}: says what evidence that was kept is worth. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Kiểm tra bằng chứng đã lưu: niêm phong, mọi tệp bên trong, và kiểm tra lại văn bản chỉ với"
            + " bằng chứng đó. Mặc định không dùng mạng.",
    footer = {"", "Mã thoát: 0 được xác nhận; 1 không được xác nhận; 2 không đọc được."})
final class EvidenceVerifyCommand implements Callable<Integer> {

  private static final int CONFIRMED = 0;
  private static final int NOT_CONFIRMED = 1;
  private static final int NOT_READ = 2;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description =
          "Văn bản mà bằng chứng phải nói về; cần có khi bằng chứng chỉ lưu mã băm. Với chữ ký tách"
              + " rời: hai lần, cho chữ ký và cho nội dung.")
  private List<Path> documents = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = VerifyCommand.InstantConverter.class,
      description = "Xét niêm phong như thể bây giờ là thời điểm này.")
  private @Nullable Instant at;

  @Option(names = "--json", description = "Một đối tượng JSON trên một dòng.")
  private boolean json;

  @Option(names = "--english", description = "Báo cáo bằng tiếng Anh.")
  private boolean english;

  @Parameters(paramLabel = "EVIDENCE", description = "Tệp bằng chứng (.asice).")
  private @Nullable Path evidence;

  @Override
  public Integer call() {
    if (spec == null || evidence == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      SignatureVerifier.Builder builder = options.verifier(spec.commandLine().getErr());
      SignatureVerifier verifier = (at == null ? builder : builder.at(at)).build();
      EvidenceReport report = verifier.verifyEvidence(evidence, documents.toArray(Path[]::new));
      out.println(json ? report.toJson() : english ? report.toEnglish() : report.toVietnamese());
      return report.verdict() == EvidenceVerdict.CONFIRMED ? CONFIRMED : NOT_CONFIRMED;
    } catch (DocumentSignatureException e) {
      out.println(ErrorLine.of(evidence, e, json, english));
      return NOT_READ;
    }
  }
}
