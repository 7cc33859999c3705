package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.simulator.portal.RecordedRequest;
import vn.hoso.testing.MovableClock;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** A simulated portal and clients of it. Pauses between attempts are noted, not waited for. */
public final class PortalRig implements AutoCloseable {

  private static final AgencyCode AGENCY = AgencyCode.of("H17.99");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final MovableClock clock = new MovableClock();
  final PortalSimulator portal;
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();
  private final List<NationalPortal> clients = new ArrayList<>();

  PortalRig() {
    this(PortalOptions.builder());
  }

  PortalRig(PortalOptions.Builder options) {
    this.portal = PortalSimulator.start(options.clock(clock).build());
  }

  NationalPortal client() {
    return client(builder -> builder);
  }

  NationalPortal client(UnaryOperator<PortalBuilder> options) {
    PortalBuilder builder =
        NationalPortal.builder()
            .securityServer(portal.uri())
            .agency(AGENCY)
            .credentials(Credentials.of(portal.username(), Secret.of(portal.password())))
            .environment(new Environment(clock, System::nanoTime, pauses::add, new Random(7)))
            .listener(events::add);
    NationalPortal client = options.apply(builder).build();
    clients.add(client);
    return client;
  }

  /** The events of one kind, in order. */
  <E extends CallEvent> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The bodies of the requests for one service, in order. */
  List<JsonNode> bodies(PortalService service) {
    return portal.requests(service).stream().map(request -> json(request.body())).toList();
  }

  /** {@code isUpdating} of each request that synchronized a dossier, in order. */
  List<String> updating() {
    return bodies(PortalService.DONG_BO_HO_SO_MC).stream()
        .map(body -> body.get("isUpdating").textValue())
        .toList();
  }

  /** The first request for a service went there with these parameters beside the envelope. */
  void assertSent(PortalService service, String path, String parameters) {
    RecordedRequest request = portal.requests(service).get(0);
    assertThat(request.path()).endsWith("/forward/" + path);
    ObjectNode sent = json(request.body()).deepCopy();
    assertThat(sent.remove("session").textValue()).isNotBlank();
    assertThat(sent.remove("madonvi").textValue()).isEqualTo("H17.99");
    assertThat(sent.remove("service").textValue()).isEqualTo(service.wireName());
    assertThat(sent).isEqualTo(json(parameters));
  }

  /** In so many threads at once; fails as the first of them that fails. */
  public static void together(int count, Runnable call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      CyclicBarrier together = new CyclicBarrier(count);
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        calls.add(
            threads.submit(
                () -> {
                  together.await();
                  call.run();
                  return null;
                }));
      }
      for (Future<?> made : calls) {
        made.get(30, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      throw new AssertionError("One of the threads failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + text, e);
    }
  }

  @Override
  public void close() {
    clients.forEach(NationalPortal::close);
    portal.close();
  }
}
