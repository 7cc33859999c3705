package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, stopped by SIGTERM. */
class SimulateCommandTest {

  private static final Path GUIDE = Path.of("../simulator/docs/simulator.md");
  private static final Pattern SHELL = Pattern.compile("```shell\n(.*?)```", Pattern.DOTALL);

  /** What the JVM exits with after a signal: 128 and its number. */
  private static final int ENDED_BY_SIGTERM = 143;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void simulate_json_isOneLineAndEndsCleanlyWhenTerminated() throws Exception {
    int port = freePort();
    Process program = hoso("simulate", "--json", "--port", String.valueOf(port));
    BufferedReader out = program.inputReader(StandardCharsets.UTF_8);

    JsonNode services = new ObjectMapper().readTree(out.readLine()).get("services");

    assertThat(services.findValuesAsText("name"))
        .contains("Portal, adapter base", "Time-stamp authority", "Document axis");
    assertThat(services.get(0).get("address").asText())
        .isEqualTo("http://127.0.0.1:" + port + "/VXPAdapter");
    assertThat(services.get(0).get("details").get("password").asText()).isNotBlank();
    for (JsonNode service : services) {
      connect(URI.create(service.get("address").asText()));
    }

    program.toHandle().destroy(); // SIGTERM; Process.destroy() would close the output as well

    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
    assertThat(out.readLine()).isNull();
    assertThatThrownBy(() -> connect(URI.create("http://127.0.0.1:" + port)))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void simulate_text_isVietnameseAndSaysWhenItHasStopped() throws Exception {
    Process program = hoso("simulate");
    BufferedReader out = program.inputReader(StandardCharsets.UTF_8);

    List<String> lines = linesUntil(out, "Nhấn Ctrl-C để dừng.");
    program.toHandle().destroy(); // SIGTERM; Process.destroy() would close the output as well

    assertThat(lines)
        .startsWith("Các dịch vụ mô phỏng. Tài khoản, mật khẩu, khóa chỉ dùng để thử.")
        .anyMatch(line -> line.matches("Document axis +http://127\\.0\\.0\\.1:\\d+/vxp"))
        .anyMatch(line -> line.matches("  password +\\S+"));
    assertThat(out.readLine()).isEqualTo("Đã dừng.");
  }

  @Test
  void simulate_portTaken_saysSo() throws IOException {
    StringWriter err = new StringWriter();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      int code =
          Hoso.run(
              new PrintWriter(new StringWriter()),
              new PrintWriter(err, true),
              "simulate",
              "--port",
              port);

      assertThat(code).isEqualTo(2);
      assertThat(err.toString()).contains(port);
    }
  }

  @Test
  void guide_byCurl_isAnsweredAsItSays(@TempDir Path folder) throws Exception {
    assumeTrue(isInstalled("bash") && isInstalled("curl"), "needs bash and curl");
    int port = freePort();
    Process program = hoso("simulate", "--english", "--port", String.valueOf(port));
    linesUntil(program.inputReader(StandardCharsets.UTF_8), "Press Ctrl-C to stop.");

    Process walk =
        start(
            new ProcessBuilder("bash", "-e", "-c", guide().replace("8089", String.valueOf(port)))
                .directory(folder.toFile())
                .redirectErrorStream(true));
    String answers = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(walk.waitFor()).as(answers).isZero();
    assertThat(answers)
        .contains(
            "\"message\":\"Đăng nhập thành công\"",
            "{\"MATTHC\":\"1.001193\",\"TENTTHC\":\"Thủ tục đăng ký khai sinh\"}",
            "\"message\":\"Đồng bộ hồ sơ thành công\"",
            "\"ChuHoSo\":\"Huỳnh Thị Bích Phượng\"",
            "\"message\":\"Phiên làm việc không tồn tại hoặc đã hết hạn\"");
  }

  private static String guide() throws IOException {
    return SHELL
        .matcher(Files.readString(GUIDE))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }

  private Process hoso(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Hoso.class.getName()));
    command.addAll(List.of(arguments));
    return start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
  }

  private Process start(ProcessBuilder program) throws IOException {
    Process process = program.start();
    started.add(process);
    return process;
  }

  private static List<String> linesUntil(BufferedReader out, String last) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = out.readLine();
    while (line != null && !line.equals(last)) {
      lines.add(line);
      line = out.readLine();
    }
    assertThat(line).as("after %s", lines).isEqualTo(last);
    return lines;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void connect(URI uri) throws IOException {
    new Socket(uri.getHost(), uri.getPort()).close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
