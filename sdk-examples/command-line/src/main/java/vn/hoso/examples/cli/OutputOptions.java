package vn.hoso.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputOptions {

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description =
          "Tệp kết quả; hoặc thư mục, khi có nhiều tệp. Không bao giờ ghi đè văn bản gốc.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Thay thế kết quả cũ nếu đã có.")
  private boolean force;

  @Option(
      names = "--progress",
      negatable = true,
      description =
          "Có hay không thanh tiến độ trên stderr; mặc định là có khi nhiều tệp và có người xem.")
  private @Nullable Boolean bar;

  /**
   * Does it with each file.
   *
   * @param task what it is, in two words
   * @return the exit code
   */
  int run(CommandSpec command, String task, List<Path> named, Batch.Job job) {
    InputFiles input = InputFiles.of(named);
    return run(command, task, input, new Targets(out, force, named, input.files()), job);
  }

  /**
   * Does it with all files together, whose result has the name of the first; with none of them if
   * one cannot be read.
   */
  int runTogether(CommandSpec command, String task, InputFiles input, Batch.Job job) {
    List<Path> first = input.files().stream().limit(1).toList();
    Targets targets = new Targets(out, force, first, input.files());
    boolean complete = input.unread().isEmpty();
    return run(
        command, task, new InputFiles(complete ? first : List.of(), input.unread()), targets, job);
  }

  private int run(
      CommandSpec command, String task, InputFiles input, Targets targets, Batch.Job job) {
    return new Batch(command.commandLine().getOut(), command.commandLine().getErr())
        .run(input, targets, job, task, bar);
  }
}
