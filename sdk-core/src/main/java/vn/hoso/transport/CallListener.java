package vn.hoso.transport;

/**
 * Hears what a client does, for metrics and traces. Called in the thread that makes the call, often
 * by many threads at once: be quick and thread-safe, and call no client from it, since a call of
 * the same client during its login would wait for itself. What it throws is logged and swallowed.
 */
@FunctionalInterface
public interface CallListener {

  void on(CallEvent event);
}
