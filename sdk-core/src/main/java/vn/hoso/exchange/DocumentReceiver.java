package vn.hoso.exchange;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.hoso.internal.inbox.Inbox;
import vn.hoso.internal.inbox.SqlScript;
import vn.hoso.internal.receiver.Receiving;

/**
 * Polls an exchange for what was sent to an agency, and loses nothing of it.
 *
 * <pre>{@code
 * DocumentReceiver.createTables(dataSource);
 * DocumentReceiver receiver = DocumentReceiver.builder()
 *     .exchange(exchange)
 *     .agency(AgencyCode.of("H17.99"))
 *     .dataSource(dataSource)
 *     .directory(Path.of("/var/lib/van-ban/nhan"))
 *     .onMessage((message, connection) -> store(message, connection))
 *     .build();
 * receiver.start();
 * }</pre>
 *
 * <p>A poll lists documents and statuses, from some days before the newest that was ever listed,
 * and notes what is new in the database. Then it fetches, reads and hands over what waits, oldest
 * first for each sender, and acknowledges what the application has stored. That a message is stored
 * is noted in the transaction that the handler writes in: a crash anywhere neither loses nor
 * repeats its effect. An acknowledgement that could not be sent is sent by a later poll.
 *
 * <p><b>Order and trouble.</b> While a message of a sender fails, the sender's later ones wait, and
 * those of others go on. After some polls (see {@link DocumentReceiverBuilder#attempts}) it is set
 * aside with its reason, and the sender's later ones are taken; a message that cannot be read is
 * set aside at once, since it is as unreadable the next time. What is set aside stays until {@link
 * #retry} or {@link #refuse}; when it is taken after all, it comes out of its order. The service is
 * not told that it failed unless the application refuses it.
 *
 * <p>Several receivers, on several nodes, may share a database: each message is handled by one at a
 * time, and the order of each sender holds among them.
 *
 * <p>Thread-safe. Close it before the exchange and the data source, which it does not close.
 */
public final class DocumentReceiver implements AutoCloseable {

  private final Receiving receiving;

  DocumentReceiver(Receiving receiving) {
    this.receiving = receiving;
  }

  public static DocumentReceiverBuilder builder() {
    return new DocumentReceiverBuilder();
  }

  /**
   * Creates the tables {@code hoso_inbox}, {@code hoso_receiver_message} and {@code
   * hoso_receiver_mark} if they are not there. The statements are in {@code
   * vn/hoso/inbox/tables.sql} and {@code vn/hoso/receiver/tables.sql} for those who migrate by
   * themselves; let one node do it.
   */
  public static void createTables(DataSource dataSource) throws SQLException {
    Inbox.createTables(dataSource);
    SqlScript.run(dataSource, "vn/hoso/receiver/tables.sql");
  }

  /**
   * Polls once, in this thread; while another poll of this receiver runs, waits for its end. What
   * goes wrong is in the result, and nothing is lost by it.
   *
   * @throws IllegalStateException if the receiver is closed
   */
  public PollResult pollOnce() {
    return receiving.poll();
  }

  /**
   * Polls now and then at each interval after the end of a poll, in a daemon thread, until it is
   * closed.
   *
   * @throws IllegalStateException if it was started before, or is closed
   */
  public void start() {
    receiving.start();
  }

  /** The messages that were set aside, oldest first. */
  public List<SetAsideMessage> setAside() throws SQLException {
    return receiving.setAside();
  }

  /**
   * Lets a message that was set aside wait again, with all its attempts; the next poll takes it.
   *
   * @return false if it is not set aside
   */
  public boolean retry(String docId) throws SQLException {
    return receiving.retry(docId);
  }

  /**
   * Gives up a message that was set aside: it will not be handled, and the next poll tells the
   * service {@link Receipt#FAILED}.
   *
   * @return false if it is not set aside
   */
  public boolean refuse(String docId) throws SQLException {
    return receiving.refuse(docId);
  }

  /**
   * Ends polling. The message under way is taken to its end first, and waited for; closing the
   * exchange ends a call that takes too long.
   */
  @Override
  public void close() {
    receiving.close();
  }
}
