package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;

/**
 * A success with rows in {@code data}, which are made while they are sent.
 *
 * @param envelope what comes before {@code data}; not empty
 * @param times how often each row comes
 */
record Listing(ObjectNode envelope, Supplier<Stream<ObjectNode>> rows, int times)
    implements Answer {

  static Listing of(ObjectNode envelope, Supplier<Stream<ObjectNode>> rows) {
    return new Listing(envelope, rows, 1);
  }

  static Listing of(ObjectNode envelope, List<ObjectNode> rows) {
    return of(envelope, rows::stream);
  }

  /** The same with each row twice. */
  Listing twice() {
    return new Listing(envelope, rows, 2);
  }

  @Override
  public int status() {
    return 200;
  }

  @Override
  public void send(HttpExchange exchange) throws IOException {
    exchange.send(200, Answers.JSON, this::write);
  }

  private void write(OutputStream out) throws IOException {
    String start = envelope.toString();
    write(out, start.substring(0, start.length() - 1) + ",\"data\":[");
    String separator = "";
    try (Stream<ObjectNode> stream = rows.get()) {
      for (Iterator<ObjectNode> all = stream.iterator(); all.hasNext(); ) {
        String row = all.next().toString();
        for (int i = 0; i < times; i++) {
          write(out, separator + row);
          separator = ",";
        }
      }
    }
    write(out, "]}");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
