package vn.hoso.exchange;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** An exchange with something between it and its user. */
final class TamperedExchange {

  /** What comes between. */
  @FunctionalInterface
  interface Tampering {
    /**
     * A call.
     *
     * @param method its name
     * @param argument its first one
     * @param call makes it at the exchange itself
     */
    Object call(String method, Object argument, Call call);
  }

  /** Makes the call. */
  @FunctionalInterface
  interface Call {
    Object make();
  }

  private TamperedExchange() {}

  static DocumentExchange of(DocumentExchange exchange, Tampering tampering) {
    return (DocumentExchange)
        Proxy.newProxyInstance(
            TamperedExchange.class.getClassLoader(),
            new Class<?>[] {DocumentExchange.class},
            (proxy, method, arguments) ->
                tampering.call(
                    method.getName(),
                    arguments == null ? null : arguments[0],
                    () -> {
                      try {
                        return method.invoke(exchange, arguments);
                      } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException failure) {
                          throw failure;
                        }
                        throw new IllegalStateException(e.getCause());
                      } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                      }
                    }));
  }
}
