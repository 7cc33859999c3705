package vn.hoso.simulator.portal;

import java.time.Duration;
import java.time.Instant;
import vn.hoso.simulator.internal.http.Pauses;

/** What the calls of one simulator share. Thread-safe. */
final class PortalRuntime {

  private final PortalOptions options;
  private final Answers answers;
  private final Sessions sessions;
  private final DossierStore store;
  private final Inbox inbox;
  private final Portal portal;
  private final Faults faults;
  private final RequestLog log;
  private final Pauses pauses = new Pauses();

  PortalRuntime(PortalOptions options) {
    this.options = options;
    this.answers = new Answers(options.errorCodeForm, options.assumptions);
    this.sessions = new Sessions(options.clock, options.sessionLifetime);
    this.store = new DossierStore(options.clock, options.dossierFieldsKept);
    this.inbox = new Inbox(options.clock);
    this.portal = new Portal(options, answers, sessions, store, inbox);
    this.faults = new Faults(options.seed);
    this.log = new RequestLog(options.requestLogLimit);
  }

  PortalOptions options() {
    return options;
  }

  Answers answers() {
    return answers;
  }

  Sessions sessions() {
    return sessions;
  }

  DossierStore store() {
    return store;
  }

  Inbox inbox() {
    return inbox;
  }

  Portal portal() {
    return portal;
  }

  Faults faults() {
    return faults;
  }

  RequestLog log() {
    return log;
  }

  Instant now() {
    return options.clock.instant();
  }

  void pause(Duration delay) {
    pauses.pause(delay);
  }

  void stop() {
    pauses.end();
  }
}
