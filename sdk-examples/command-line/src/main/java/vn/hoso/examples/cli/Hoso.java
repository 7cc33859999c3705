package vn.hoso.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hoso}: what the SDK does, from a terminal or a script. */
@Command(
    name = "hoso",
    description =
        "Công cụ dòng lệnh của Hồ Sơ SDK: ký số, kiểm tra chữ ký số, lưu bằng chứng, quản lý kho tin cậy,"
            + " xem văn bản điện tử (edXML), chạy các dịch vụ mô phỏng.",
    mixinStandardHelpOptions = true,
    version = "hoso 0.1.0",
    subcommands = {
      SignCommand.class,
      ExtendCommand.class,
      VerifyCommand.class,
      EvidenceCommand.class,
      TrustCommand.class,
      EdxmlCommand.class,
      SimulateCommand.class
    })
public final class Hoso {

  private Hoso() {}

  public static void main(String[] args) {
    // In UTF-8 whatever the locale: Vietnamese has letters that other encodings lack.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Hoso())
        .setOut(out)
        .setErr(err)
        // A file's name may begin with @, and what is in the file is no command.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
