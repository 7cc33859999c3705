package vn.hoso.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.hoso.simulator.Simulator;
import vn.hoso.simulator.portal.PortalOptions;

/** {@code hoso simulate}: the outside world on this machine, until it is stopped. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Chạy các dịch vụ mô phỏng (Cổng Dịch vụ công quốc gia, trục liên thông văn bản, PKI, …)"
            + " trên 127.0.0.1 đến khi dừng bằng Ctrl-C.",
    footer = {"", "Mã thoát: 2 không khởi động được, ví dụ cổng mạng đã có chương trình dùng."})
final class SimulateCommand implements Callable<Integer> {

  private static final int NOT_STARTED = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Cổng mạng của Cổng Dịch vụ công mô phỏng; mặc định là một cổng còn trống.")
  private int port;

  @Option(names = "--json", description = "Một đối tượng JSON trên một dòng.")
  private boolean json;

  @Option(names = "--english", description = "Bằng tiếng Anh.")
  private boolean english;

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("Run through Hoso");
    }
    PrintWriter out = spec.commandLine().getOut();
    Simulator simulator;
    try {
      simulator = Simulator.start(PortalOptions.builder().port(port).build());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return NOT_STARTED;
    }
    // The end of the JVM is the only end that there is: Ctrl-C, SIGTERM.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(simulator, out)));
    print(SimulatedService.parse(simulator.addresses()), out);
    new CountDownLatch(1).await();
    return 0;
  }

  private void print(Iterable<SimulatedService> services, PrintWriter out) {
    if (json) {
      out.println(SimulatedService.json(services));
    } else {
      out.println(
          english
              ? "Simulated services. User names, passwords and keys are for tests only."
              : "Các dịch vụ mô phỏng. Tài khoản, mật khẩu, khóa chỉ dùng để thử.");
      services.forEach(service -> out.print(service.text()));
      out.println(english ? "Press Ctrl-C to stop." : "Nhấn Ctrl-C để dừng.");
    }
    out.flush();
  }

  private void stop(Simulator simulator, PrintWriter out) {
    simulator.close();
    if (!json) {
      out.println(english ? "Stopped." : "Đã dừng.");
      out.flush();
    }
  }
}
