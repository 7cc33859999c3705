package vn.hoso.examples.invitation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.hoso.error.HosoException;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;

/** Invites all points of a district to a video conference, and shows their answers. */
@Command(
    name = "conference-invitation",
    mixinStandardHelpOptions = true,
    version = "conference-invitation 0.1.0",
    sortOptions = false,
    description =
        "Gửi giấy mời họp trực tuyến có ký số đến các điểm cầu qua trục liên thông văn bản mô phỏng"
            + " và theo dõi các điểm cầu trả lời.",
    footer = {"", "Mã thoát: 0 đã gửi, 1 không gửi được hoặc không rõ, 2 gọi sai cách."})
public final class ConferenceInvitation implements Callable<Integer> {

  private static final int FAILED = 1;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--points",
      paramLabel = "TỆP",
      description = "Danh sách điểm cầu (CSV: mã,tên,cấp); mặc định là 20 điểm cầu của Núi Thành.")
  private @Nullable Path list;

  @Option(
      names = "--web",
      paramLabel = "CỔNG",
      arity = "0..1",
      fallbackValue = "0",
      description =
          "Mở thêm trang theo dõi trên 127.0.0.1, ở cổng này hoặc một cổng còn trống; khi đó chạy"
              + " đến khi nhấn Ctrl-C.")
  private @Nullable Integer port;

  @Option(
      names = "--seconds",
      paramLabel = "GIÂY",
      defaultValue = "15",
      description = "Các điểm cầu trả lời trong khoảng thời gian này; mặc định ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--seed",
      paramLabel = "SỐ",
      defaultValue = "20",
      description = "Số khác thì các điểm cầu trả lời khác; mặc định ${DEFAULT-VALUE}.")
  private long seed;

  private ConferenceInvitation() {}

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
    return new CommandLine(new ConferenceInvitation()).setOut(out).setErr(err).execute(args);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("Run through main");
    }
    CommandLine command = spec.commandLine();
    if (seconds < 0) {
      throw new ParameterException(command, "--seconds phải từ 0 trở lên.");
    }
    PrintWriter out = command.getOut();
    Board board = new Board(points(command));
    Clock clock = Story.clock(Clock.systemUTC());
    Screen screen = new Screen(out, Ansi.AUTO.enabled(), board);
    try (WebPage page = page(command, board);
        SimulatedWorld world = new SimulatedWorld(clock)) {
      if (page != null) {
        screen.note("Trang theo dõi: " + page.uri());
      }
      invite(world, board, clock, screen);
      if (page != null) {
        screen.note("Nhấn Ctrl-C để dừng.");
        Runtime.getRuntime().addShutdownHook(new Thread(world::close));
        new CountDownLatch(1).await();
      }
      return 0;
    } catch (DocumentSignatureException e) {
      screen.note("✘ Ký số không thành công: " + e.getMessage());
    } catch (HosoException e) {
      screen.note(
          (board.isSendingUnknown()
                  ? "✘ Không rõ giấy mời đã gửi hay chưa: "
                  : "✘ Không gửi được giấy mời: ")
              + e.getMessage());
    } catch (IOException e) {
      screen.note("✘ Không đọc hoặc ghi được tệp: " + e.getMessage());
    }
    return FAILED;
  }

  private void invite(SimulatedWorld world, Board board, Clock clock, Screen screen)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("giay-moi-");
    // The axis takes the letter, and its answer is lost: the sender is seen to look it up.
    world.axis().faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());
    try (Conference conference = new Conference(world, board, clock, folder, screen)) {
      conference.run(Plan.draw(board.points().size(), seed, Duration.ofSeconds(seconds)));
    }
    screen.note("Văn bản đã gửi và nhận: " + folder);
  }

  private @Nullable WebPage page(CommandLine command, Board board) {
    try {
      return port == null ? null : WebPage.start(board, port);
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(
          command, "Không mở được trang theo dõi ở cổng " + port + ": " + e.getMessage(), e);
    }
  }

  private List<Point> points(CommandLine command) {
    try {
      return list == null ? PointList.bundled() : PointList.read(list);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    } catch (IOException e) {
      throw new ParameterException(command, "Không đọc được tệp " + list + ".", e);
    }
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
