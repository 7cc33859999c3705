package vn.hoso.exchange;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A database that fails in the methods that it is told. */
final class FailingDatabase {

  private final DataSource database;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  FailingDatabase(DataSource database) {
    this.database = database;
  }

  /** Of {@code DataSource} or {@code Connection}, until it is mended. */
  void breakAt(String method) {
    failing.add(method);
  }

  void mend() {
    failing.clear();
  }

  DataSource dataSource() {
    return wrapped(database, DataSource.class);
  }

  private <T> T wrapped(T target, Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(
            FailingDatabase.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (failing.contains(method.getName())) {
                throw new SQLException("The database is down", "08006");
              }
              try {
                Object result = method.invoke(target, arguments);
                return result instanceof Connection connection
                    ? wrapped(connection, Connection.class)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
