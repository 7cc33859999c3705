package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.UnwritableDocumentException;

/**
 * Makes a file out of each file. A result appears under its name after it was checked, or not at
 * all; a file that fails does not stop the others.
 */
final class Batch {

  static final int ALL_DONE = 0;
  static final int SOME_DONE = 1;
  static final int NONE_DONE = 2;

  private final PrintWriter out;
  private final PrintWriter err;
  private final List<String> failures = new ArrayList<>();

  /** What is done with each file. */
  interface Job {

    /** What is added to the name of the file to name the result. */
    String ending(Path file) throws NotDoneException;

    /**
     * Writes and checks.
     *
     * @param result does not exist
     * @return what was done, in a few words
     */
    String make(Path file, Path result) throws NotDoneException;
  }

  Batch(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Prints a line for each result, and at the end what failed and why.
   *
   * @param bar whether a bar is shown, see {@link Progress#of}
   * @return the exit code
   */
  int run(InputFiles input, Targets targets, Job job, String task, @Nullable Boolean bar) {
    int done = 0;
    input.unread().forEach(each -> fail(each.path(), each.reason()));
    try (Progress progress = Progress.of(err, task, input.files().size(), bar)) {
      for (Path file : input.files()) {
        try {
          String line = make(file, targets, job);
          done++;
          progress.clear();
          out.println(line);
        } catch (NotDoneException | DocumentSignatureException e) {
          fail(file, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
          // A defect; the other files of the batch must not suffer from it.
          progress.clear();
          e.printStackTrace(err);
          fail(file, "A defect of this program, please report it: " + e);
        }
        progress.step();
      }
    }
    out.printf("%s: xong %d tệp, không xong %d tệp.%n", task, done, failures.size());
    failures.forEach(err::println);
    return failures.isEmpty() ? ALL_DONE : done > 0 ? SOME_DONE : NONE_DONE;
  }

  private void fail(Path file, String reason) {
    failures.add("%s: %s".formatted(OneLine.of(file.toString()), OneLine.of(reason)));
  }

  private static String make(Path file, Targets targets, Job job) throws NotDoneException {
    try {
      Path target = targets.of(file, job.ending(file));
      Path temporary = target.resolveSibling(".hoso-%s.tmp".formatted(UUID.randomUUID()));
      try {
        String done = job.make(file, temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        targets.wrote(target);
        return "%s → %s: %s"
            .formatted(OneLine.of(file.toString()), OneLine.of(target.toString()), done);
      } catch (UnwritableDocumentException e) {
        String message = String.valueOf(e.getMessage());
        throw new NotDoneException(message.replace(temporary.toString(), target.toString()), e);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new NotDoneException(
          "Không ghi được kết quả; hãy kiểm tra --out, quyền ghi và dung lượng: " + e, e);
    }
  }
}
