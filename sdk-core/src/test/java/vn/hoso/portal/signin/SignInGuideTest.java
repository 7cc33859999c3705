package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoso.error.SignInException;
import vn.hoso.simulator.identity.IdentityOptions;
import vn.hoso.simulator.identity.IdentitySimulator;
import vn.hoso.transport.Secret;

/**
 * What {@code docs/sign-in.md} shows, in a web application with a browser before it: two servers
 * over HTTP, and every redirect between them followed.
 */
class SignInGuideTest {

  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  private final Map<String, String> session = new ConcurrentHashMap<>();
  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
  private HttpServer application;
  private IdentitySimulator identity;
  private SignIn signIn;

  @BeforeEach
  void start() throws IOException {
    application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    application.createContext("/dang-nhap", this::begin);
    application.createContext("/dang-nhap/ket-qua", this::comeBack);
    application.createContext("/dang-xuat", this::leave);
    application.createContext("/tam-biet", this::signedOut);
    application.start();
    identity =
        IdentitySimulator.start(
            IdentityOptions.defaults().withRedirectUris(at("/dang-nhap/ket-qua"), at("/tam-biet")));
    signIn =
        client(
            identity.uri(), identity.clientId(), identity.clientSecret(), at("/dang-nhap/ket-qua"));
  }

  @AfterEach
  void stop() {
    signIn.close();
    application.stop(0);
    identity.close();
  }

  private static SignIn client(URI address, String clientId, String secret, URI redirectUri) {
    IdentityProvider provider =
        IdentityProvider.nationalPortal(clientId, Secret.of(secret), redirectUri)
            .wso2(address) // the simulator, or a security server; leave it out for the portal
            .build();
    SignIn signIn = SignIn.builder().provider(provider).build();
    return signIn;
  }

  private void begin(HttpExchange exchange) throws IOException {
    SignInAttempt attempt = signIn.start();
    session.put("dang-nhap", attempt.toStoredString());
    redirect(exchange, attempt.authorizationUri());
  }

  private void comeBack(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    try {
      SignInAttempt attempt = SignInAttempt.fromStoredString(session.remove("dang-nhap"));
      SignedInUser user = signIn.complete(attempt, query);
      session.put("tai-khoan", user.linkingKey());
      session.put("id-token", user.tokens().idToken().reveal());
      show(exchange, greeting(user));
    } catch (SignInException e) {
      show(
          exchange,
          e.reason() == SignInException.Reason.CANCELLED
              ? "Ông/bà đã hủy đăng nhập."
              : "Không đăng nhập được, vui lòng thử lại.");
    }
  }

  private static String greeting(SignedInUser user) {
    if (user instanceof Person person) {
      return "Xin chào " + person.fullName().orElse("ông/bà");
    }
    Organization organization = (Organization) user;
    return "Kính chào " + organization.name().orElse("quý đơn vị");
  }

  private void leave(HttpExchange exchange) throws IOException {
    Secret idToken = Secret.of(session.remove("id-token"));
    SignOut signOut = signIn.signOut(idToken, at("/tam-biet"));
    session.put("dang-xuat", signOut.state().reveal());
    redirect(exchange, signOut.uri());
  }

  private void signedOut(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    boolean ours = query.equals("state=" + session.remove("dang-xuat"));
    show(exchange, ours ? "Đã đăng xuất." : "Yêu cầu không hợp lệ.");
  }

  @Test
  void citizen_signsInOnThePage_andOut() throws Exception {
    HttpResponse<String> page = get(at("/dang-nhap"));
    assertThat(page.body()).contains("<h1>Đăng nhập</h1>", "Nguyễn Thị Ân (công dân)");

    HttpResponse<String> greeting = post(page, "account=an&action=sign-in");

    assertThat(greeting.body()).isEqualTo("Xin chào Nguyễn Thị Ân");
    assertThat(greeting.uri().getPath()).isEqualTo("/dang-nhap/ket-qua");
    assertThat(session).containsEntry("tai-khoan", "dvcqg-7f3b9a52");
    assertThat(get(at("/dang-xuat")).body()).isEqualTo("Đã đăng xuất.");
  }

  @Test
  void enterprise_signsIn_isGreeted() throws Exception {
    HttpResponse<String> page = get(at("/dang-nhap"));

    assertThat(post(page, "account=ky-ha&action=sign-in").body())
        .isEqualTo("Kính chào Công ty TNHH Chế biến Thủy sản Kỳ Hà");
  }

  @Test
  void citizen_cancelsOnThePage_isToldSo() throws Exception {
    HttpResponse<String> page = get(at("/dang-nhap"));

    assertThat(post(page, "action=cancel").body()).isEqualTo("Ông/bà đã hủy đăng nhập.");
  }

  @Test
  void citizen_comesBackToAnotherSignIn_isNotSignedIn() throws Exception {
    HttpResponse<String> page = get(at("/dang-nhap"));
    get(at("/dang-nhap")); // in a second window

    assertThat(post(page, "account=an&action=sign-in").body())
        .isEqualTo("Không đăng nhập được, vui lòng thử lại.");
    assertThat(session).doesNotContainKey("tai-khoan");
  }

  @Test
  void guide_showsWhatRunsHere() throws IOException {
    String source =
        compact(
            Files.readString(Path.of("src/test/java/vn/hoso/portal/signin/SignInGuideTest.java")));
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/sign-in.md")))
            .results()
            .map((MatchResult match) -> compact(match.group(1)))
            .toList();

    assertThat(snippets).hasSize(4).allMatch(source::contains);
  }

  private static String compact(String code) {
    return code.replaceAll("\\s+", "");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + application.getAddress().getPort() + path);
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri));
  }

  /** Sends the form of the login page. */
  private HttpResponse<String> post(HttpResponse<String> page, String choice) throws Exception {
    Matcher request = REQUEST.matcher(page.body());
    assertThat(request.find()).isTrue();
    return send(
        HttpRequest.newBuilder(identity.uri().resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString("request=" + request.group(1) + "&" + choice)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(
        request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static void redirect(HttpExchange exchange, URI to) throws IOException {
    exchange.getResponseHeaders().add("Location", to.toString());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void show(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
