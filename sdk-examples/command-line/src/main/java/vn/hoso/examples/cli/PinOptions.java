package vn.hoso.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.hoso.signature.key.Pin;

/**
 * Where the PIN of a key comes from: never from the command line, which other users of the machine
 * see.
 */
final class PinOptions {

  /** Editors of Windows begin a file with it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Option(
      names = "--pin-env",
      paramLabel = "NAME",
      description = "Biến môi trường có mật khẩu (PIN) của khóa.")
  private @Nullable String variable;

  @Option(
      names = "--pin-file",
      paramLabel = "FILE",
      description =
          "Tệp có mật khẩu (PIN) của khóa ở dòng đầu. Không có --pin-env, --pin-file thì hỏi trên"
              + " màn hình.")
  private @Nullable Path file;

  /**
   * The PIN, asked for on the console if no option names it.
   *
   * @throws ParameterException if it is not where an option says, or nobody is there to be asked
   */
  Pin read(CommandSpec command) {
    if (variable != null) {
      return Optional.ofNullable(System.getenv(variable))
          .map(Pin::of)
          .orElseThrow(() -> refused(command, "--pin-env: không có biến môi trường " + variable));
    }
    if (file != null) {
      return firstLine(file, command);
    }
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("Mật khẩu (PIN) của khóa: "))
        .map(Pin::of)
        .orElseThrow(
            () ->
                refused(
                    command,
                    "Không có màn hình để hỏi mật khẩu của khóa: cần --pin-env hoặc --pin-file"));
  }

  private static Pin firstLine(Path file, CommandSpec command) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line = Optional.ofNullable(lines.readLine()).orElse("");
      return Pin.of(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
    } catch (IOException e) {
      throw new ParameterException(
          command.commandLine(),
          "Không đọc được tệp mật khẩu của khóa (phải là văn bản UTF-8): "
              + OneLine.of(e.toString()),
          e);
    }
  }

  private static ParameterException refused(CommandSpec command, String reason) {
    return new ParameterException(command.commandLine(), reason);
  }
}
