package vn.hoso.examples.invitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.StatusCode;
import vn.hoso.error.HosoException;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.MessageKind;
import vn.hoso.signature.SignatureVerifier;

/**
 * A simulated agency at the other end: it takes letters from the axis, verifies and reads them, and
 * answers by status messages when its {@link Plan} says. {@link #poll} is for one thread at a time.
 */
final class ConferencePoint {

  private static final Duration RETRY = Duration.ofMillis(500);

  private final Point point;
  private final Plan plan;
  private final DocumentExchange exchange;
  private final Mailbox mailbox;
  private final Surroundings surroundings;
  private final Set<String> answered = new HashSet<>();

  /**
   * What all points share.
   *
   * @param folder for what is received
   * @param notes takes what went wrong, for the user
   */
  record Surroundings(
      SignatureVerifier verifier,
      Clock clock,
      Path folder,
      ScheduledExecutorService executor,
      Consumer<String> notes) {}

  ConferencePoint(Point point, Plan plan, DocumentExchange exchange, Surroundings surroundings) {
    this.point = point;
    this.plan = plan;
    this.exchange = exchange;
    this.mailbox = new Mailbox(exchange, surroundings.folder(), surroundings.notes());
    this.surroundings = surroundings;
  }

  /** Takes what waits at the axis; what could not be taken is there the next time. */
  void poll() {
    if (plan.attitude() == Plan.Attitude.SILENT) {
      return;
    }
    try {
      mailbox.take(MessageKind.DOCUMENT, this::answer);
    } catch (HosoException | IOException | UncheckedIOException e) {
      surroundings.notes().accept(point.name() + " chưa nhận được văn bản: " + e.getMessage());
    }
  }

  private void answer(Mailbox.Message message) {
    if (message.content().message() instanceof EdxmlDocument document) {
      answer(ReceivedInvitation.of(document, message, surroundings.verifier(), Story.DISTRICT));
    }
  }

  private void answer(ReceivedInvitation invitation) {
    DocumentReference letter = DocumentReference.to(invitation.document());
    Duration arrived = plan.arrival();
    if (invitation.meeting().isEmpty()) {
      say(arrived, letter, StatusCode.REFUSED, invitation.objection());
      return;
    }
    // The axis may hand out a letter twice; it is one letter, and gets one answer.
    if (!answered.add(invitation.document().documentId())) {
      return;
    }
    say(arrived, letter, StatusCode.ARRIVED, "");
    Duration registered = arrived.plus(plan.registration());
    Duration decided = registered.plus(plan.decision());
    String words = plan.wordsAbout(invitation.meeting().get());
    if (plan.attitude() == Plan.Attitude.DECLINES) {
      say(decided, letter, StatusCode.REFUSED, words);
    } else {
      say(registered, letter, StatusCode.ACCEPTED, "");
      say(decided, letter, StatusCode.FINISHED, words);
    }
  }

  private void say(Duration delay, DocumentReference letter, StatusCode code, String words) {
    schedule(
        delay,
        () ->
            send(
                EdxmlStatus.builder()
                    .from(point.organization())
                    .responseFor(letter)
                    .status(code)
                    .description(words)
                    .time(surroundings.clock().instant())
                    .build()));
  }

  /** Until the axis has it. Unlike a letter, a status may be sent twice: it says the same. */
  private void send(EdxmlStatus status) {
    try {
      exchange.send(status, List.of());
    } catch (HosoException e) {
      surroundings.notes().accept(point.name() + " gửi lại trạng thái: " + e.getMessage());
      schedule(RETRY, () -> send(status));
    }
  }

  private void schedule(Duration delay, Runnable task) {
    var unused = surroundings.executor().schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }
}
