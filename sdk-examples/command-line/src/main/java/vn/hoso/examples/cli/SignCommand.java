package vn.hoso.examples.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.signature.AsicContent;
import vn.hoso.signature.CertificateCheck;
import vn.hoso.signature.CertificateState;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.SignedDocument;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.visible.VisibleSignature;

/** {@code hoso sign}: signs files with one key, and checks each before it appears. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Ký số các tệp bằng một khóa. Mỗi kết quả được kiểm tra (nguyên vẹn, ký toàn bộ văn bản)"
            + " rồi mới xuất hiện; tệp không ký được không ảnh hưởng các tệp khác.",
    footerHeading = "%nCác dạng của --visible:%n",
    footer = {
      "  handwriting; image=TỆP; title=CHỨC VỤ; name=HỌ TÊN  chữ ký tay",
      "  picture; image=TỆP; at=CHỖ                          ảnh",
      "  seal; image=TỆP; width=MM; over=TRƯỜNG              dấu trên chữ ký trước",
      "  seal; image=TỆP; width=MM; at=CHỖ                   dấu ở chỗ khác",
      "  copy; kind=SAO Y; agency=CƠ QUAN                    SAO LỤC, TRÍCH SAO",
      "  attachment; number=SỐ, KÝ HIỆU                      phụ lục ở tệp riêng",
      "  number; text=SỐ                                     số văn bản",
      "  day; date=NĂM-THÁNG-NGÀY                            ngày ban hành",
      "Chữ ký tay nằm giữa hai dòng chữ CHỨC VỤ và HỌ TÊN của văn bản; dấu trùm 1/3",
      "bên trái TRƯỜNG chữ ký. CHỖ là TRANG,TRÁI,TRÊN,RỘNG,CAO: mm từ góc trên bên",
      "trái; trang -1 là trang cuối.",
      "",
      "Mã thoát: 0 đã ký mọi tệp; 1 có tệp không ký được; 2 không ký được tệp nào."
    })
final class SignCommand implements Callable<Integer> {

  private static final String TASK = "Ký số";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private KeyOptions key = new KeyOptions();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      converter = LevelConverter.class,
      defaultValue = "B-B",
      description =
          "B-B (mặc định), B-T (có dấu thời gian), B-LT (kèm chứng thư số và trạng thái thu hồi),"
              + " B-LTA (để lưu trữ lâu dài).")
  private SignatureLevel level = SignatureLevel.B_B;

  @Mixin private TimeStampOptions timestamps = new TimeStampOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "pdf, xml (XAdES trong tệp), cms (CAdES ở tệp .p7s riêng), hoặc asice (mọi tệp trong một"
              + " gói ASiC-E mới); mặc định là theo nội dung: tệp không phải PDF, XML hay ASiC-E thì"
              + " cms.")
  private @Nullable DocumentKind format;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Chức danh của người ký, ví dụ Chủ tịch UBND xã.")
  private @Nullable String title;

  @Option(
      names = "--visible",
      paramLabel = "FORM",
      converter = VisibleForm.Converter.class,
      description = "Chữ ký nhìn thấy được trên PDF; các dạng ở dưới.")
  private @Nullable VisibleSignature visible;

  @Mixin private VerifierOptions trust = new VerifierOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Tệp cần ký, hoặc thư mục (gồm cả thư mục con).")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    Optional<TimeStampService> service = timestamps.requireFor(level, spec);
    PrintWriter err = spec.commandLine().getErr();
    try {
      VerifierOptions.Given given = trust.read(err);
      CertificateCheck check = given.certificateCheck();
      try (OpenKey open = key.open(spec)) {
        CertificateState state = check.check(open.key().certificate());
        spec.commandLine().getOut().println(state.toVietnamese());
        spec.commandLine().getOut().flush();
        if (state.outcome() == Outcome.FAILED) {
          err.println("Chưa ký tệp nào: chứng thư số không được ký.");
          return Batch.NONE_DONE;
        }
        FileSigner signer =
            new FileSigner(
                DocumentSigner.create(open.key()).checkedBy(check),
                level,
                service.orElse(null),
                level.compareTo(SignatureLevel.B_LT) < 0 ? null : given.extender().build(),
                title,
                visible);
        return sign(signer, given.verifier().build(), spec);
      }
    } catch (DocumentSignatureException e) {
      err.println(OneLine.of(String.valueOf(e.getMessage())));
      return Batch.NONE_DONE;
    }
  }

  private int sign(FileSigner signer, SignatureVerifier verifier, CommandSpec command) {
    if (format != DocumentKind.ASICE) {
      return output.run(command, TASK, files, new Signing(signer, verifier, format));
    }
    InputFiles input = InputFiles.of(files);
    return output.runTogether(
        command, TASK, input, new Packing(signer, verifier, input.files(), files));
  }

  /** Signs all files in one container, and looks at the result. */
  private record Packing(
      FileSigner signer, SignatureVerifier verifier, List<Path> input, List<Path> named)
      implements Batch.Job {

    @Override
    public String ending(Path file) {
      return ".asice";
    }

    @Override
    public String make(Path file, Path result) throws NotDoneException {
      SignedDocument signed = signer.signTogether(content(), result);
      OutputCheck.requireSigned(verifier.verify(result), signed.certificate());
      return "đã ký %d tệp trong gói ASiC-E %s, nguyên vẹn"
          .formatted(input.size(), LevelConverter.text(signer.level()));
    }

    private AsicContent content() throws NotDoneException {
      try {
        AsicContent content = AsicContent.of(List.of());
        for (Path file : input) {
          String name = InputFiles.name(file, named).toString();
          content = content.and(name.replace(File.separatorChar, '/'), file);
        }
        return content;
      } catch (IllegalArgumentException e) {
        throw new NotDoneException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** Signs one file, and looks at the result. */
  private record Signing(
      FileSigner signer, SignatureVerifier verifier, @Nullable DocumentKind format)
      implements Batch.Job {

    @Override
    public String ending(Path file) throws NotDoneException {
      return kind(file).ending();
    }

    @Override
    public String make(Path file, Path result) throws NotDoneException {
      DocumentKind kind = kind(file);
      SignedDocument signed = signer.sign(file, kind, result);
      OutputCheck.requireSigned(
          kind == DocumentKind.CMS
              ? verifier.verifyDetached(result, file)
              : verifier.verify(result),
          signed.certificate());
      return "đã ký %s %s, nguyên vẹn".formatted(kind, LevelConverter.text(signer.level()));
    }

    private DocumentKind kind(Path file) throws NotDoneException {
      return format == null ? DocumentKind.of(file) : format;
    }
  }
}
