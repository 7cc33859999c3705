package vn.hoso.simulator.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A socket, to see the bytes and how a connection ends. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;

  RawConnection(URI uri) throws IOException {
    socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(20_000);
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** Reads to the end of the connection; throws if the end is a reset. */
  String readToEnd() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Reads up to the end or the reset of the connection. */
  String readToBreak() throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        read.write(b);
      }
      read.writeBytes("<end>".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      read.writeBytes(("<" + e.getMessage() + ">").getBytes(StandardCharsets.UTF_8));
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /** Reads one answer by its Content-Length. */
  String readAnswer() throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
    }
    String length = head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
    byte[] body = in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
    return head + new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
