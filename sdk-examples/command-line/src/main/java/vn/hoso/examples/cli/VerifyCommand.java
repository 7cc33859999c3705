package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.TrustMaterialException;

/** {@code hoso verify}: says of each file what its signatures are worth, and why. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Kiểm tra chữ ký số của các tệp và nêu lý do.",
    footer = {
      "",
      "Mã thoát: 0 mọi tệp đều hợp lệ (kể cả có cảnh báo); 1 có tệp không hợp lệ, chưa đủ căn cứ",
      "hoặc không có chữ ký; 2 có tệp không đọc được, hoặc",
      "không ghi được báo cáo."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int VALID = 0;
  private static final int NOT_ALL_VALID = 1;
  private static final int NOT_ALL_READ = 2;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--content",
      paramLabel = "FILE",
      description = "Nội dung của chữ ký tách rời (detached).")
  private @Nullable Path content;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description =
          "Kiểm tra như thể bây giờ là thời điểm này, ví dụ 2026-01-15T08:30:00+07:00; không chứng"
              + " minh điều gì.")
  private @Nullable Instant at;

  @Option(names = "--json", description = "Mỗi tệp một đối tượng JSON trên một dòng.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description = "Ghi thêm báo cáo của mỗi tệp thành một trang HTML trong thư mục này.")
  private @Nullable Path html;

  @Option(
      names = "--etsi",
      paramLabel = "DIR",
      description = "Ghi thêm báo cáo của mỗi tệp theo ETSI TS 119 102-2 (XML) trong thư mục này.")
  private @Nullable Path etsi;

  @Option(names = "--english", description = "Báo cáo bằng tiếng Anh.")
  private boolean english;

  @Option(
      names = "--progress",
      negatable = true,
      description =
          "Có hay không thanh tiến độ trên stderr; mặc định là có khi nhiều tệp và có người xem.")
  private @Nullable Boolean bar;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Tệp cần kiểm tra, hoặc thư mục (gồm cả thư mục con).")
  private List<Path> files = new ArrayList<>();

  /**
   * What is to be said of a file.
   *
   * @param problem with the report, not with the file; empty if there is none
   */
  private record Answer(int code, String text, String problem) {
    Answer(int code, String text) {
      this(code, text, "");
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec().commandLine().getOut();
    SignatureVerifier verifier;
    try {
      verifier = verifier();
    } catch (TrustMaterialException e) {
      err().println(e.getMessage());
      return NOT_ALL_READ;
    }
    InputFiles input = InputFiles.of(files);
    int code = VALID;
    for (InputFiles.Unread each : input.unread()) {
      code = NOT_ALL_READ;
      out.println(error(each.path(), each.reason()));
    }
    try (Progress progress = Progress.of(err(), "Kiểm tra", input.files().size(), bar)) {
      for (Path file : input.files()) {
        Answer answer = verify(verifier, file);
        code = Math.max(code, answer.code());
        progress.clear();
        out.println(answer.text());
        if (!answer.problem().isEmpty()) {
          err().println(answer.problem());
        }
        if (out.checkError()) {
          return NOT_ALL_READ; // whoever reads the results has gone
        }
        progress.step();
      }
    }
    return code;
  }

  private Answer verify(SignatureVerifier verifier, Path file) {
    try {
      VerificationReport report =
          content == null ? verifier.verify(file) : verifier.verifyDetached(file, content);
      String text = json ? report.toJson() : english ? report.toEnglish() : report.toVietnamese();
      Answer answer = new Answer(report.verdict().isReliable() ? VALID : NOT_ALL_VALID, text);
      return withFiles(report, answer);
    } catch (DocumentSignatureException e) {
      return new Answer(NOT_ALL_READ, ErrorLine.of(file, e, json, english));
    } catch (RuntimeException e) {
      // A defect; the other files of the batch must not suffer from it.
      e.printStackTrace(err());
      return new Answer(
          NOT_ALL_READ, error(file, "A defect of the verifier, please report it: " + e));
    }
  }

  private Answer withFiles(VerificationReport report, Answer answer) {
    try {
      if (html != null) {
        ReportFolder.write(html, report.document(), ".html", report.toHtml());
      }
      if (etsi != null) {
        ReportFolder.write(etsi, report.document(), ".xml", report.toEtsiXml());
      }
      return answer;
    } catch (UncheckedIOException e) {
      return new Answer(NOT_ALL_READ, answer.text(), String.valueOf(e.getMessage()));
    }
  }

  private String error(Path file, String reason) {
    return ErrorLine.of(file, "ERROR", reason, json, english);
  }

  private SignatureVerifier verifier() {
    SignatureVerifier.Builder builder = options.verifier(err());
    return (at == null ? builder : builder.at(at)).build();
  }

  private PrintWriter err() {
    return spec().commandLine().getErr();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    return spec;
  }

  static final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        OffsetDateTime time = OffsetDateTime.parse(value);
        if (time.getYear() >= 1 && time.getYear() < 9999) {
          return time.toInstant();
        }
      } catch (DateTimeException e) {
        // answered below
      }
      throw new TypeConversionException(
          "'%s' is not an instant with its zone, such as 2026-01-15T08:30:00+07:00"
              .formatted(value));
    }
  }
}
