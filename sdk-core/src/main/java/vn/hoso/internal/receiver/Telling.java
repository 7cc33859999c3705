package vn.hoso.internal.receiver;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import vn.hoso.error.HosoException;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.Receipt;
import vn.hoso.exchange.ReceiverEvent;

/** Tells the service the end of messages in one poll. Used by one thread. */
final class Telling {

  /** So many failures one after the other are not tried on; the acknowledgements stay owed. */
  private static final int MOST_IN_A_ROW = 3;

  private final DocumentExchange exchange;
  private final MessageQueue queue;
  private final Events events;
  private int told;
  private int inARow;

  Telling(DocumentExchange exchange, MessageQueue queue, Events events) {
    this.exchange = exchange;
    this.queue = queue;
    this.events = events;
  }

  int told() {
    return told;
  }

  /** Tells it; if that fails, it stays owed. */
  void tell(String docId, Receipt receipt) throws SQLException {
    if (inARow == MOST_IN_A_ROW) {
      return;
    }
    try {
      exchange.acknowledge(docId, receipt);
    } catch (HosoException | UncheckedIOException e) {
      inARow++;
      queue.notAcknowledged(docId);
      events.on(new ReceiverEvent.AcknowledgementFailed(docId, receipt, Events.reason(e)));
      return;
    }
    inARow = 0;
    told++;
    queue.acknowledged(docId);
    events.on(new ReceiverEvent.Acknowledged(docId, receipt));
  }

  /** Tells what earlier polls could not; what is not heard now does not keep others from it. */
  void tellOwed(BooleanSupplier stopped) throws SQLException {
    for (MessageQueue.Owed owed : queue.owed()) {
      if (!stopped.getAsBoolean()) {
        tell(owed.docId(), owed.receipt());
      }
    }
    inARow = 0;
  }
}
