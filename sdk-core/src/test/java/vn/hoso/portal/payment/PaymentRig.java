package vn.hoso.portal.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import vn.hoso.internal.call.Environment;
import vn.hoso.portal.Destination;
import vn.hoso.simulator.payment.PaymentOptions;
import vn.hoso.simulator.payment.PaymentService;
import vn.hoso.simulator.payment.PaymentSimulator;
import vn.hoso.simulator.payment.RecordedMessage;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** A simulated platform and clients of it. Pauses between attempts are noted, not waited for. */
final class PaymentRig implements AutoCloseable {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  final Clock clock = Clock.fixed(PaymentSamples.NOW, ZoneOffset.UTC);
  final PaymentSimulator platform;
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();
  private final List<PaymentPlatform> clients = new ArrayList<>();

  PaymentRig() {
    this(PaymentOptions.defaults());
  }

  PaymentRig(PaymentOptions options) {
    this.platform = PaymentSimulator.start(options.withClock(clock));
  }

  PaymentPlatform client() {
    return client(builder -> builder);
  }

  PaymentPlatform client(UnaryOperator<PaymentPlatformBuilder> options) {
    PaymentPlatformBuilder builder =
        PaymentPlatform.builder()
            .securityServer(platform.uri())
            .destination(Destination.of(platform.dstcode()))
            .paths(PaymentPaths.of(platform.path()));
    return keep(options.apply(builder));
  }

  /** A client that goes past the security server. */
  PaymentPlatform direct(UnaryOperator<PaymentPlatformBuilder> options) {
    return keep(options.apply(PaymentPlatform.builder().endpoint(platform.directUri())));
  }

  private PaymentPlatform keep(PaymentPlatformBuilder builder) {
    PaymentPlatform client =
        builder
            .partner(platform.partnerCode(), Secret.of(platform.secret()))
            .environment(new Environment(clock, System::nanoTime, pauses::add, new Random(7)))
            .listener(events::add)
            .build();
    clients.add(client);
    return client;
  }

  List<RecordedMessage> messages(PaymentService service) {
    return platform.messages().stream()
        .filter(message -> message.service().filter(service::equals).isPresent())
        .toList();
  }

  /** What the payer's browser gets. */
  static HttpResponse<String> open(URI page) throws IOException, InterruptedException {
    return BROWSER.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
  }

  /** What the payer's browser gets when a button is pressed. */
  static HttpResponse<String> press(URI page, String button)
      throws IOException, InterruptedException {
    return BROWSER.send(
        HttpRequest.newBuilder(page).POST(BodyPublishers.ofString("viec=" + button)).build(),
        BodyHandlers.ofString());
  }

  /** A payment that was started and paid. */
  PaymentReference paid(PaymentPlatform client) {
    PaymentReference reference = client.start(PaymentSamples.request()).reference();
    platform.pay(reference.value());
    return reference;
  }

  @Override
  public void close() {
    clients.forEach(PaymentPlatform::close);
    platform.close();
  }
}
