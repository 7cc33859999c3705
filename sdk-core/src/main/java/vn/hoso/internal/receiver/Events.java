package vn.hoso.internal.receiver;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.HosoException;
import vn.hoso.exchange.ReceiverEvent;
import vn.hoso.exchange.ReceiverListener;
import vn.hoso.internal.inbox.FailureTrace;

/** Logs what has gone wrong, and keeps a listener's exceptions from the poll. */
final class Events {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final ReceiverListener listener;

  Events(ReceiverListener listener) {
    this.listener = listener;
  }

  void on(ReceiverEvent event) {
    if (event instanceof ReceiverEvent.Failed
        || event instanceof ReceiverEvent.AcknowledgementFailed
        || event instanceof ReceiverEvent.Unusable) {
      LOG.warn("Trouble with a received message: {}", event);
    }
    try {
      listener.on(event);
    } catch (RuntimeException e) {
      LOG.warn("The receiver's listener failed on {}; the poll goes on", event.getClass(), e);
    }
  }

  /** What may be said of a failure: the words of others may repeat citizens' data. */
  static String reason(Throwable failure) {
    return failure instanceof HosoException
        ? String.valueOf(failure.getMessage())
        : FailureTrace.of(failure);
  }
}
