package vn.hoso.exchange;

/**
 * Hears what a receiver does, for logs and metrics. Called in the thread that polls: be quick. What
 * it throws is logged and swallowed.
 */
@FunctionalInterface
public interface ReceiverListener {

  void on(ReceiverEvent event);
}
