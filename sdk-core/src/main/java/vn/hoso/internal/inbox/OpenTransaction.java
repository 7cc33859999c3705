package vn.hoso.internal.inbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose transaction its user cannot end, because the message's key would then be
 * committed without the effect, or the effect without the key.
 */
final class OpenTransaction implements InvocationHandler {

  private final Connection connection;

  private OpenTransaction(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            OpenTransaction.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new OpenTransaction(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws SQLException {
    if (ends(method, arguments)) {
      throw new IllegalStateException(
          "The transaction of a message belongs to the SDK: return, and it is committed; throw, and"
              + " it is rolled back. Do not call "
              + method.getName()
              + " on its connection");
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException("The database's driver failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("A method of java.sql.Connection is not open", e);
    }
  }

  private static boolean ends(Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "commit", "close", "abort" -> true;
      case "rollback" -> method.getParameterCount() == 0;
      case "setAutoCommit" -> arguments != null && Boolean.TRUE.equals(arguments[0]);
      default -> false;
    };
  }
}
