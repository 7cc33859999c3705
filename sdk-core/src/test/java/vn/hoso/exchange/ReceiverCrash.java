package vn.hoso.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.transport.Secret;

/** Polls once and stands still at a point, to be killed there; the main class of a JVM. */
final class ReceiverCrash {

  /** Where it may stand still. */
  enum Point {
    LISTED,
    FETCHED,
    IN_HANDLER,
    COMMITTED,
    ACKNOWLEDGED,
    NOWHERE
  }

  private ReceiverCrash() {}

  /** Arguments: the database, the axis, the province's key, the receiver's directory, the point. */
  public static void main(String[] args) {
    System.out.println(
        poll(args[0], URI.create(args[1]), args[2], args[3], Point.valueOf(args[4])));
  }

  static PollResult poll(String database, URI axis, String key, String directory, Point point) {
    try (DocumentExchange province =
            DocumentExchange.vxp()
                .endpoint(axis)
                .agency(ExchangeSamples.PROVINCE)
                .secret(Secret.of(key))
                .temporaryDirectory(Path.of(directory))
                .build();
        DocumentReceiver receiver =
            DocumentReceiver.builder()
                .exchange(stopping(province, point))
                .agency(ExchangeSamples.PROVINCE)
                .dataSource(Databases.at(database))
                .directory(Path.of(directory))
                .onMessage(
                    (message, connection) -> {
                      ReceiverRig.store(message, connection);
                      stop(point, Point.IN_HANDLER);
                    })
                .build()) {
      return receiver.pollOnce();
    }
  }

  private static DocumentExchange stopping(DocumentExchange exchange, Point point) {
    return TamperedExchange.of(
        exchange,
        (method, argument, call) -> {
          if (method.equals("fetch")) {
            stop(point, Point.LISTED);
          } else if (method.equals("acknowledge")) {
            stop(point, Point.COMMITTED);
          }
          Object result = call.make();
          if (method.equals("fetch")) {
            stop(point, Point.FETCHED);
          } else if (method.equals("acknowledge")) {
            stop(point, Point.ACKNOWLEDGED);
          }
          return result;
        });
  }

  /** Until killed. */
  private static void stop(Point wanted, Point here) {
    if (wanted == here) {
      System.out.println(here);
      try {
        System.in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
