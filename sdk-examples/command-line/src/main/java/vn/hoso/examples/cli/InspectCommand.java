package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoso.edxml.AttachmentSink;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.error.MalformedMessageException;

/** {@code hoso edxml inspect}: says of each message what it is and what it carries. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Xem nội dung các tệp edXML: văn bản hoặc trạng thái, và tệp đính kèm.",
    footer = {"", "Mã thoát: 0 mọi tệp đều đọc được (kể cả có lưu ý); 2 có tệp bị từ chối."})
final class InspectCommand implements Callable<Integer> {

  private static final int READ = 0;
  private static final int NOT_ALL_READ = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Mỗi tệp một đối tượng JSON trên một dòng.")
  private boolean json;

  @Option(
      names = "--extract",
      paramLabel = "DIR",
      description = "Ghi các tệp đính kèm vào thư mục này, không ghi đè tệp nào.")
  private @Nullable Path directory;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tệp edXML cần xem.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    PrintWriter out = spec.commandLine().getOut();
    int code = READ;
    for (Path file : files) {
      code = Math.max(code, inspect(file, out));
      out.flush();
    }
    return code;
  }

  private int inspect(Path file, PrintWriter out) {
    try {
      ReceivedEdxml received = read(file);
      out.println(json ? MessageJson.of(file, received) : MessageText.of(file, received));
      return READ;
    } catch (MalformedMessageException e) {
      refuse(file, "REFUSED", e, out);
    } catch (UncheckedIOException e) {
      refuse(file, "ERROR", e, out);
    }
    return NOT_ALL_READ;
  }

  private ReceivedEdxml read(Path file) {
    EdxmlReader reader = EdxmlReader.create();
    return directory == null
        ? reader.read(file, AttachmentSink.discarding())
        : reader.read(file, directory);
  }

  private void refuse(Path file, String result, RuntimeException reason, PrintWriter out) {
    String message = String.valueOf(reason.getMessage());
    out.println(
        json
            ? MessageJson.refused(file, result, message)
            : "Tệp: %s%nKết quả: %s (%s)%n%s%n"
                .formatted(
                    file,
                    result.equals("REFUSED") ? "BỊ TỪ CHỐI" : "KHÔNG ĐỌC ĐƯỢC",
                    result,
                    message));
  }
}
