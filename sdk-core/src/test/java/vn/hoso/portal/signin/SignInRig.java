package vn.hoso.portal.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import vn.hoso.internal.call.Environment;
import vn.hoso.simulator.identity.IdentityOptions;
import vn.hoso.simulator.identity.IdentityService;
import vn.hoso.simulator.identity.IdentitySimulator;
import vn.hoso.simulator.identity.RecordedCall;
import vn.hoso.testing.MovableClock;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** A simulated provider, clients of it, and a browser. Pauses between attempts are noted only. */
final class SignInRig implements AutoCloseable {

  static final URI CALLBACK =
      URI.create("https://dichvucong.nuithanh.example.vn/dang-nhap/ket-qua");
  static final URI SIGNED_OUT = URI.create("https://dichvucong.nuithanh.example.vn/dang-xuat");

  final MovableClock clock = new MovableClock();
  final IdentitySimulator identity =
      IdentitySimulator.start(IdentityOptions.defaults().withClock(clock));
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();

  /** What is logged meanwhile is the browser's. */
  volatile boolean browsing;

  private final HttpClient browser = HttpClient.newHttpClient();
  private final List<SignIn> clients = new ArrayList<>();

  /** The application's registration; everything at the simulator. */
  IdentityProviderBuilder provider() {
    return IdentityProvider.nationalPortal(
            identity.clientId(), Secret.of(identity.clientSecret()), CALLBACK)
        .wso2(identity.uri());
  }

  SignIn client() {
    return client(provider().build(), builder -> builder);
  }

  SignIn client(IdentityProvider provider) {
    return client(provider, builder -> builder);
  }

  SignIn client(IdentityProvider provider, UnaryOperator<SignInBuilder> changes) {
    SignIn client =
        changes
            .apply(
                SignIn.builder()
                    .provider(provider)
                    .environment(
                        new Environment(clock, System::nanoTime, pauses::add, new Random(7)))
                    .listener(events::add))
            .build();
    clients.add(client);
    return client;
  }

  /** Signs somebody in at the provider, and gives back where the browser is sent to. */
  String callback(SignInAttempt attempt, String account) {
    HttpResponse<String> answer =
        get(URI.create(attempt.authorizationUri() + "&auto_approve=" + account));
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException(answer.body()));
  }

  /** A whole sign-in. */
  SignedInUser signIn(SignIn client, String account) {
    SignInAttempt attempt = client.start();
    return client.complete(attempt, callback(attempt, account));
  }

  HttpResponse<String> get(URI uri) {
    browsing = true;
    try {
      return browser.send(
          HttpRequest.newBuilder(uri).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts tests", e);
    } finally {
      browsing = false;
    }
  }

  List<RecordedCall> calls(IdentityService service) {
    return identity.calls(service);
  }

  @Override
  public void close() {
    clients.forEach(SignIn::close);
    identity.close();
  }
}
