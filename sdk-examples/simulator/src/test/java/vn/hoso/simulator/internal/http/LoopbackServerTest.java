package vn.hoso.simulator.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackServerTest {

  /** Answers with method, target and body. */
  private final LoopbackServer server =
      LoopbackServer.start(
          0,
          exchange -> {
            String body = new String(exchange.body(), StandardCharsets.UTF_8);
            if (body.equals("fail")) {
              throw new IllegalStateException("on purpose");
            }
            HttpHead head = exchange.head();
            exchange.send(
                HttpReply.of(200, "text/plain", head.method() + " " + head.target() + " " + body));
          });

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void request_contentLength_isAnswered() throws IOException {
    assertThat(exchange("POST /a?b=c HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"))
        .startsWith("HTTP/1.1 200 \r\n")
        .contains("Content-Length: 14\r\n", "Connection: close\r\n")
        .endsWith("\r\n\r\nPOST /a?b=c hi");
  }

  @Test
  void request_chunked_isReadThroughExtensionsAndTrailers() throws IOException {
    String head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    String body = "4;x=1\r\nhồ\r\n4\r\n sơ\r\n0\r\nX: y\r\n\r\n";

    assertThat(exchange(head + body)).endsWith("POST / hồ sơ");
  }

  @Test
  void requests_pipelined_areAnsweredInOrder() throws IOException {
    String first = "POST /1 HTTP/1.1\r\nContent-Length: 1\r\n\r\na";
    String second = "POST /2 HTTP/1.1\r\nContent-Length: 1\r\nConnection: close\r\n\r\nb";

    assertThat(exchange(first + second)).containsSubsequence("POST /1 a", "POST /2 b");
  }

  @Test
  void request_http10_closesAfterTheAnswer() throws IOException {
    assertThat(exchange("GET /old HTTP/1.0\r\n\r\n")).endsWith("GET /old ");
  }

  @Test
  void request_expectContinue_isToldToContinueBeforeTheBody() throws IOException {
    try (Socket socket = connect()) {
      write(socket, "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
      byte[] interim = socket.getInputStream().readNBytes(25);
      write(socket, "hi");
      socket.shutdownOutput();

      assertThat(new String(interim, StandardCharsets.ISO_8859_1))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .endsWith("POST / hi");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0016\u0003\u0001\r\n\r\n",
        "POST / HTTP/2\r\n\r\n",
        "POST /\r\n\r\n",
        "POST / HTTP/1.1\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: two\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab",
        "POST / HTTP/1.1\r\nHos"
      })
  void request_malformed_isAnsweredWith400AndClosed(String request) throws IOException {
    assertThat(exchange(request)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void request_endlessLine_isRefused() throws IOException {
    assertThat(exchange("GET /" + "a".repeat(17_000) + " HTTP/1.1\r\n\r\n"))
        .contains("A line is longer than 16384 bytes");
  }

  @Test
  void handler_fails_isAnsweredWith500() throws IOException {
    assertThat(exchange("POST / HTTP/1.1\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfail"))
        .startsWith("HTTP/1.1 500 ")
        .endsWith("Simulator failed: java.lang.IllegalStateException: on purpose");
  }

  @Test
  void peek_longBody_showsItsStartAndTakesNothing() throws IOException {
    String body = "x".repeat(10_000);
    try (LoopbackServer peeking =
        LoopbackServer.start(
            0,
            exchange -> {
              int peeked = exchange.peek().length;
              exchange.send(
                  HttpReply.of(200, "text/plain", peeked + " of " + exchange.body().length));
            })) {
      try (Socket socket = new Socket(peeking.uri().getHost(), peeking.uri().getPort())) {
        write(socket, "POST / HTTP/1.1\r\nContent-Length: 10000\r\n\r\n" + body);
        socket.shutdownOutput();

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .endsWith("4096 of 10000");
      }
    }
  }

  @Test
  void close_openConnection_isEndedAndThePortIsFree() throws IOException {
    try (Socket socket = connect()) {
      write(socket, "POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\na");
      InputStream in = socket.getInputStream();
      assertThat(in.read()).isEqualTo('H');

      server.close();

      in.readAllBytes();
      assertThatThrownBy(this::connect)
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("refused");
    }
  }

  @Test
  void start_portTaken_saysWhich() {
    int port = server.uri().getPort();

    assertThatThrownBy(() -> LoopbackServer.start(port, exchange -> {}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot listen on loopback port " + port);
  }

  @Test
  void head_headersRepeated_areFoundWithoutRegardToCaseInOrder() throws IOException {
    try (LoopbackServer echo =
        LoopbackServer.start(
            0,
            exchange ->
                exchange.send(
                    HttpReply.of(
                        200,
                        "text/plain",
                        exchange.head().headers().getOrDefault("x-a", List.of()).toString())))) {
      try (Socket socket = new Socket(echo.uri().getHost(), echo.uri().getPort())) {
        write(socket, "GET / HTTP/1.1\r\nX-A: 1\r\nx-a:2 \r\nConnection: close\r\n\r\n");

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .endsWith("[1, 2]");
      }
    }
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = connect()) {
      write(socket, request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
