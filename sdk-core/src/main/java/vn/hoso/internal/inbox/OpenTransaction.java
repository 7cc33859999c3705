package vn.hoso.internal.inbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose transaction its user cannot end, because the message's key would then be
 * committed without the effect, or the effect without the key. What comes from it leads back to
 * nothing but it: statements, their results, metadata, and an interface of the driver that it is
 * unwrapped to. Ending it by SQL is not noticed.
 */
final class OpenTransaction {

  /** What leads back to a connection; the most special first. */
  private static final List<Class<?>> LEADING_BACK =
      List.of(
          CallableStatement.class,
          PreparedStatement.class,
          Statement.class,
          ResultSet.class,
          DatabaseMetaData.class);

  private final Connection open;

  private OpenTransaction(Connection connection) {
    this.open = (Connection) guarded(connection, Connection.class);
  }

  static Connection of(Connection connection) {
    return new OpenTransaction(connection).open;
  }

  private Object guarded(Object target, Class<?> type) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Guard(target));
  }

  private @Nullable Object guarded(@Nullable Object result) {
    if (result instanceof Connection) {
      return open;
    }
    for (Class<?> type : LEADING_BACK) {
      if (type.isInstance(result)) {
        return guarded(result, type);
      }
    }
    return result;
  }

  /** Calls that end the transaction are refused; what others return is guarded in turn. */
  private final class Guard implements InvocationHandler {

    private final Object target;

    Guard(Object target) {
      this.target = target;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws SQLException {
      if (method.getName().equals("equals")) {
        return arguments != null && proxy == arguments[0];
      }
      if (target instanceof Connection && ends(method, arguments)) {
        throw new IllegalStateException(
            "The transaction of a message belongs to the SDK: return, and it is committed; throw,"
                + " and it is rolled back. Do not call "
                + method.getName()
                + " on its connection");
      }
      if (method.getName().equals("unwrap") && arguments != null) {
        return unwrapped(proxy, (Class<?>) arguments[0]);
      }
      return guarded(call(method, arguments));
    }

    private Object unwrapped(Object proxy, Class<?> type) throws SQLException {
      if (type.isInstance(proxy)) {
        return proxy;
      }
      if (!type.isInterface()) {
        throw new SQLException(
            "The connection of a message cannot be unwrapped to the class "
                + type.getName()
                + ", with which its transaction could be ended: take an interface");
      }
      return guarded(((Wrapper) target).unwrap(type), type);
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments)
        throws SQLException {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof SQLException failure) {
          throw failure;
        }
        throw new IllegalStateException("The database's driver failed", e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("A method of java.sql is not open", e);
      }
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
