package vn.hoso.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.simulator.axis.AxisOptions;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.simulator.axis.RecordedCall;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** A simulated axis and clients of it. Pauses between attempts are noted, not waited for. */
final class ExchangeRig implements AutoCloseable {

  final Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:00:00.123Z"), ZoneOffset.UTC);
  final AxisSimulator axis = AxisSimulator.start(AxisOptions.defaults().withClock(clock));
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();
  private final Path spool;
  private final List<DocumentExchange> clients = new ArrayList<>();

  ExchangeRig(Path spool) {
    this.spool = spool;
  }

  DocumentExchange client(AgencyCode agency) {
    return client(agency, axis.secret(agency.value()));
  }

  DocumentExchange client(AgencyCode agency, String secret) {
    DocumentExchange client =
        DocumentExchange.vxp()
            .endpoint(axis.uri())
            .agency(agency)
            .secret(Secret.of(secret))
            .temporaryDirectory(spool)
            .environment(new Environment(clock, System::nanoTime, pauses::add, new Random(7)))
            .listener(events::add)
            .build();
    clients.add(client);
    return client;
  }

  List<RecordedCall> calls(AxisService service) {
    return axis.calls().stream()
        .filter(call -> call.service().filter(service::equals).isPresent())
        .toList();
  }

  /** What is left of temporary files. */
  List<Path> spooled() {
    try (Stream<Path> files = Files.list(spool)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    clients.forEach(DocumentExchange::close);
    axis.close();
  }
}
