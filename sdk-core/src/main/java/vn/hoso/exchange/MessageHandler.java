package vn.hoso.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes a message in the transaction that notes it as taken: exactly once. Called by one thread at
 * a time for each receiver.
 */
@FunctionalInterface
public interface MessageHandler {

  /**
   * Stores the message with this connection. Returning commits; throwing rolls back, and the
   * message comes again at a later poll. What is done elsewhere, such as moving a file, happens
   * again then: let it overwrite what it did before.
   *
   * @param connection of the transaction, which can neither be ended nor closed here; for as long
   *     as this method runs
   */
  void handle(IncomingMessage message, Connection connection) throws SQLException, IOException;
}
