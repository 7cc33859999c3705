package vn.hoso.examples.invitation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.identifier.AgencyCode;

/** The whole story: the district invites, the points answer. */
final class Conference implements AutoCloseable {

  private static final int THREADS = 4;
  private static final long POLL_MILLIS = 400;

  /** How long reading and answering take at most, besides the time that the plans say. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final SimulatedWorld world;
  private final Board board;
  private final Clock clock;
  private final Path folder;
  private final Screen screen;
  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(THREADS);

  Conference(SimulatedWorld world, Board board, Clock clock, Path folder, Screen screen) {
    this.world = world;
    this.board = board;
    this.clock = clock;
    this.folder = folder;
    this.screen = screen;
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Invites, and shows the answers until there are all that the plans give.
   *
   * @param plans one for each point
   * @throws vn.hoso.error.HosoException if the letter could not be sent, or whether it was cannot
   *     be found out
   */
  void run(List<Plan> plans) throws IOException, InterruptedException {
    EdxmlDocument letter = Story.invitation(board.points(), clock.instant());
    DocumentExchange exchange =
        world.connect(AgencyCode.of(Story.DISTRICT.id()), Story.DISTRICT.name());
    Inviter inviter = new Inviter(exchange, folder, letter, board, clock, screen::note);
    connectPoints(plans);
    inviter.send(write(letter));
    screen.note(
        "Đã gửi giấy mời "
            + letter.code().orElseThrow()
            + " đến "
            + board.points().size()
            + " điểm cầu.");
    long answering = plans.stream().filter(plan -> plan.attitude() != Plan.Attitude.SILENT).count();
    Duration span = plans.stream().map(Plan::span).max(Comparator.naturalOrder()).orElseThrow();
    long deadline = System.nanoTime() + span.plus(LONGEST).toNanos();
    while (board.decided() < answering && System.nanoTime() - deadline < 0) {
      Thread.sleep(POLL_MILLIS);
      screen.show(inviter.poll());
    }
    screen.summary();
  }

  /** Lets what runs come to its end. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void connectPoints(List<Plan> plans) {
    ConferencePoint.Surroundings surroundings =
        new ConferencePoint.Surroundings(world.verifier(), clock, folder, executor, screen::note);
    List<Point> points = board.points();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      ConferencePoint answering =
          new ConferencePoint(
              point, plans.get(i), world.connect(point.code(), point.name()), surroundings);
      // Not all at the same moment.
      var unused =
          executor.scheduleWithFixedDelay(
              answering::poll, POLL_MILLIS * i / points.size(), POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** The letter and the event in one signed message. */
  private Path write(EdxmlDocument letter) throws IOException {
    Path text = folder.resolve("giay-moi-128.txt");
    Story.writeLetter(text);
    Path calendar = folder.resolve("lich-hop.ics");
    MeetingCalendar.write(Story.MEETING, Story.DISTRICT, board.points(), clock.instant(), calendar);
    Path message = folder.resolve("giay-moi-128.edxml");
    SignedEnvelope.write(
        letter,
        List.of(OutgoingAttachment.of(text), OutgoingAttachment.of(calendar)),
        world.signerOf(Story.DISTRICT, folder),
        message);
    return message;
  }
}
