package vn.hoso.examples.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code hoso} where no file can be longer than 512 bytes, as the shell can arrange. */
final class SmallDisk {

  private SmallDisk() {}

  static HosoProcess.Outcome hoso(String... arguments) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs /bin/sh");
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 1 && exec \"$0\" \"$@\""));
    command.addAll(HosoProcess.command(List.of(arguments)));
    return HosoProcess.run(new ProcessBuilder(command));
  }
}
