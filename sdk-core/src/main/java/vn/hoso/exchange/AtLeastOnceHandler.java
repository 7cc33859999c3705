package vn.hoso.exchange;

import java.io.IOException;

/**
 * Takes a message to somewhere else than the receiver's database: at least once, since a crash may
 * come between the handler's end and the note that it was taken. Called by one thread at a time for
 * each receiver, and by one receiver at a time for each message.
 */
@FunctionalInterface
public interface AtLeastOnceHandler {

  /**
   * Returns when the message is stored for good, and stores nothing if {@link
   * IncomingMessage#docId()} is there already. Throwing lets the message come again at a later
   * poll.
   */
  void handle(IncomingMessage message) throws IOException;
}
