package vn.hoso.portal.callback;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Takes a message of the portal. Called by several threads at once.
 *
 * @param <T> the kind of message
 */
@FunctionalInterface
public interface CallbackHandler<T> {

  /**
   * Returns when the message is taken. Whatever it throws is answered with {@code error_code} -1,
   * without its words, and the portal may send the message again.
   */
  void accept(T message, Delivery delivery) throws SQLException, IOException;
}
