package vn.hoso.simulator.internal.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request and what is done about it: an answer, a part of an answer, or none. Used by one
 * thread.
 */
public final class HttpExchange {

  private static final int MAX_BODY_BYTES = 64 * 1024 * 1024;
  private static final int MAX_PEEK_BYTES = 4096;
  private static final int STREAM_BUFFER_BYTES = 64 * 1024;

  private final HttpHead head;
  private final Socket socket;
  private final BufferedInputStream bodyStream;
  private boolean continueSent;
  private byte @Nullable [] body;
  private boolean reusable;

  HttpExchange(HttpHead head, InputStream in, Socket socket) throws IOException {
    this.head = head;
    this.socket = socket;
    this.bodyStream = new BufferedInputStream(BodyStreams.of(head, in), MAX_PEEK_BYTES);
  }

  /** Request line and headers. */
  public HttpHead head() {
    return head;
  }

  /** The first 4096 bytes of the body, or all of a shorter one, without taking them. */
  public byte[] peek() throws IOException {
    if (body != null) {
      return body.clone();
    }
    sendContinue();
    bodyStream.mark(MAX_PEEK_BYTES);
    byte[] start = bodyStream.readNBytes(MAX_PEEK_BYTES);
    bodyStream.reset();
    return start;
  }

  /** Reads the body to its end; at most 64 MiB. */
  public byte[] body() throws IOException {
    byte[] read = body;
    if (read == null) {
      sendContinue();
      read = bodyStream.readNBytes(MAX_BODY_BYTES);
      if (bodyStream.read() >= 0) {
        throw new MalformedRequestException("The body is longer than " + MAX_BODY_BYTES + " bytes");
      }
      body = read;
    }
    return read.clone();
  }

  /** The body as it comes, for one that may be larger than the memory. */
  public InputStream bodyStream() throws IOException {
    sendContinue();
    return bodyStream;
  }

  /**
   * Reads what is left of the request and answers it with a body that is written as it is made.
   *
   * @param length of the body, in bytes
   */
  public void send(int status, String contentType, long length, BodyWriter body)
      throws IOException {
    body();
    boolean keepAlive = keepsAlive();
    OutputStream out = new BufferedOutputStream(socket.getOutputStream(), STREAM_BUFFER_BYTES);
    out.write(HttpReply.head(status, contentType, length, keepAlive));
    body.write(out);
    out.flush();
    reusable = keepAlive;
  }

  /** The same with a body whose length is not known before: in chunks, to HTTP/1.1. */
  public void send(int status, String contentType, BodyWriter body) throws IOException {
    body();
    boolean keepAlive = keepsAlive();
    boolean chunked = head.version().equals("HTTP/1.1");
    OutputStream out = new BufferedOutputStream(socket.getOutputStream(), STREAM_BUFFER_BYTES);
    out.write(HttpReply.headWithoutLength(status, contentType, chunked, keepAlive));
    if (chunked) {
      ChunkedOutput chunks = new ChunkedOutput(out);
      body.write(chunks);
      chunks.finish();
    } else {
      body.write(out);
    }
    out.flush();
    reusable = keepAlive;
  }

  /** Reads what is left of the request and answers it. */
  public void send(HttpReply reply) throws IOException {
    body();
    boolean keepAlive = keepsAlive();
    byte[] content = reply.body();
    write(reply.head(keepAlive), content, content.length);
    reusable = keepAlive;
  }

  /** Answers with the head and half of the body, then resets the connection. */
  public void sendHalfAndReset(HttpReply reply) throws IOException {
    byte[] content = reply.body();
    write(reply.head(true), content, content.length / 2);
    reset();
  }

  /** Ends the connection with RST instead of FIN: SO_LINGER 0 makes close() do that. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  boolean reusable() {
    return reusable;
  }

  /** In one write, so that no packet of an answer waits for the acknowledgement of another. */
  private void write(byte[] replyHead, byte[] content, int contentBytes) throws IOException {
    byte[] all = new byte[replyHead.length + contentBytes];
    System.arraycopy(replyHead, 0, all, 0, replyHead.length);
    System.arraycopy(content, 0, all, replyHead.length, contentBytes);
    OutputStream out = socket.getOutputStream();
    out.write(all);
    out.flush();
  }

  private boolean keepsAlive() {
    return head.version().equals("HTTP/1.1") && !head.headerContains("Connection", "close");
  }

  private void sendContinue() throws IOException {
    if (!continueSent && head.headerContains("Expect", "100-continue")) {
      socket
          .getOutputStream()
          .write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    continueSent = true;
  }
}
