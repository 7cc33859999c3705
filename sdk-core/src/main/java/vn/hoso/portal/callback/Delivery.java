package vn.hoso.portal.callback;

import java.sql.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One delivery of a message. Valid while its handler runs, and in the handler's thread. */
public final class Delivery {

  private final String key;
  private final @Nullable Connection connection;

  /**
   * For tests of handlers.
   *
   * @param connection null as if there were no {@code dataSource}
   */
  public Delivery(String key, @Nullable Connection connection) {
    this.key = Objects.requireNonNull(key, "key");
    this.connection = connection;
  }

  /** The same for each delivery of the same message. */
  public String key() {
    return key;
  }

  /**
   * The connection in whose transaction the message's key is stored. What is written with it is
   * committed when the handler returns, and rolled back when it throws. The transaction cannot be
   * ended, nor the connection closed, by the handler.
   *
   * @throws IllegalStateException if the callbacks were built without a {@code dataSource}
   */
  public Connection connection() {
    if (connection == null) {
      throw new IllegalStateException(
          "There is no transaction: build PortalCallbacks with dataSource(…) to have one");
    }
    return connection;
  }

  @Override
  public String toString() {
    return "Delivery[" + key + "]";
  }
}
