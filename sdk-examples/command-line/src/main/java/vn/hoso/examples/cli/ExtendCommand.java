package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.signature.DocumentExtender;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.time.TimeStampService;

/** {@code hoso extend}: brings signed files to a higher level, also those that others signed. */
@Command(
    name = "extend",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Nâng mức các tệp đã ký, kể cả tệp do nơi khác ký: thêm dấu thời gian, chứng thư số và"
            + " trạng thái thu hồi, để sau này còn kiểm tra được.",
    footer = {
      "",
      "Mã thoát: 0 đã nâng mức mọi tệp; 1 có tệp không nâng được; 2 không nâng được tệp nào."
    })
final class ExtendCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--level",
      required = true,
      paramLabel = "LEVEL",
      converter = LevelConverter.class,
      description =
          "B-T (có dấu thời gian), B-LT (kèm chứng thư số và trạng thái thu hồi), B-LTA (để lưu trữ"
              + " lâu dài; mỗi lần thêm một dấu thời gian).")
  private SignatureLevel level = SignatureLevel.B_LTA;

  @Option(
      names = "--content",
      paramLabel = "FILE",
      description = "Nội dung của chữ ký tách rời (detached).")
  private @Nullable Path content;

  @Mixin private TimeStampOptions timestamps = new TimeStampOptions();

  @Mixin private VerifierOptions trust = new VerifierOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Tệp đã ký, hoặc thư mục (gồm cả thư mục con).")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    CommandLine line = spec.commandLine();
    TimeStampService service =
        timestamps
            .requireFor(level, spec)
            .orElseThrow(
                () -> new ParameterException(line, "--level phải là B-T, B-LT hoặc B-LTA"));
    PrintWriter err = line.getErr();
    try {
      VerifierOptions.Given given = trust.read(err);
      DocumentExtender extender = given.extender().timestamp(service).build();
      return output.run(
          spec,
          "Nâng mức",
          files,
          new Extending(extender, level, content, given.verifier().build()));
    } catch (DocumentSignatureException e) {
      err.println(OneLine.of(String.valueOf(e.getMessage())));
      return Batch.NONE_DONE;
    }
  }

  /** Extends one file, and looks at the result. */
  private record Extending(
      DocumentExtender extender,
      SignatureLevel level,
      @Nullable Path content,
      SignatureVerifier verifier)
      implements Batch.Job {

    @Override
    public String ending(Path file) {
      return "";
    }

    @Override
    public String make(Path file, Path result) throws NotDoneException {
      if (content == null) {
        extender.extend(file, level, result);
        OutputCheck.requireIntact(verifier.verify(result));
      } else {
        extender.extendDetached(file, content, level, result);
        OutputCheck.requireIntact(verifier.verifyDetached(result, content));
      }
      return "đã nâng lên %s, nguyên vẹn".formatted(LevelConverter.text(level));
    }
  }
}
