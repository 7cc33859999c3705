package vn.hoso.examples.benchmarks.portal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers every request on loopback with the same success at the least cost, so that what is
 * measured is the client: a thread for each connection, which is kept, and no parsing beyond the
 * Content-Length.
 */
final class FastServer implements AutoCloseable {

  static final String SESSION = "8f14e45f-ceea-467f-a8f5-2a9d1c7e6b10";

  /** What the portal answers to a login and to a dossier. */
  static final byte[] REPLY =
      """
      {"error_code":"0","message":"Đồng bộ hồ sơ thành công","session":"%s","result":[]}"""
          .formatted(SESSION)
          .getBytes(StandardCharsets.UTF_8);

  private static final String LENGTH = "content-length:";
  private static final byte[] ANSWER = answer();

  private final ServerSocket socket;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  FastServer() throws IOException {
    socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/VXPAdapter");
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed: the benchmark is over.
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16)) {
      connection.setTcpNoDelay(true);
      while (true) {
        in.skipNBytes(head(in));
        connection.getOutputStream().write(ANSWER);
      }
    } catch (IOException e) {
      // The client, or this server, was closed; what else could fail, the client reports.
    } finally {
      connections.remove(connection);
    }
  }

  /** Reads to the end of the head and finds the length of the body. */
  private static int head(InputStream in) throws IOException {
    int length = 0;
    int matched = 0;
    boolean emptyLine = false;
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException();
      }
      if (b == '\n') {
        if (emptyLine) {
          return length;
        }
        emptyLine = true;
        matched = 0;
      } else if (b != '\r') {
        emptyLine = false;
        if (matched == LENGTH.length()) {
          length = b == ' ' ? length : 10 * length + b - '0';
        } else if (matched >= 0) {
          matched = Character.toLowerCase(b) == LENGTH.charAt(matched) ? matched + 1 : -1;
        }
      }
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "fast-server");
    thread.setDaemon(true);
    thread.start();
  }

  private static byte[] answer() {
    byte[] head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(REPLY.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] answer = new byte[head.length + REPLY.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(REPLY, 0, answer, head.length, REPLY.length);
    return answer;
  }
}
