package vn.hoso.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.transport.RequestOptions;

/**
 * Exchange of documents between agencies (liên thông văn bản), over the protocol that it was built
 * for. What a protocol does not offer is an {@link UnsupportedOperationException}, and nothing is
 * sent.
 *
 * <pre>{@code
 * DocumentExchange exchange = DocumentExchange.vxp()
 *     .endpoint(URI.create("http://10.0.0.5:8080/vxp"))
 *     .agency(AgencyCode.of("H17.99"))
 *     .secret(Secret.of(key))
 *     .build();
 * exchange.send(document, attachments);
 * }</pre>
 *
 * <p>Messages may be of any size: they go from and to files, in memory that does not depend on it.
 * What a service answers goes through a temporary file, and so does a message that is sent; both
 * are deleted when the call ends.
 *
 * <p>Immutable and thread-safe; make one and share it. Close it to release its threads and its
 * connections. Besides the exceptions named at the methods, a disk that fails is an {@link
 * java.io.UncheckedIOException}.
 */
public interface DocumentExchange extends AutoCloseable {

  /** The national document axis (trục liên thông văn bản quốc gia), with its signed headers. */
  static VxpBuilder vxp() {
    return new VxpBuilder();
  }

  /** The document service of a province (trục eDoc của tỉnh), with its multipart requests. */
  static EdocBuilder edoc() {
    return new EdocBuilder();
  }

  /** A JSON mediator in front of the axis, on a province's own bus (trục tích hợp của tỉnh). */
  static MediatorBuilder mediator() {
    return new MediatorBuilder();
  }

  /** As {@link #send(EdxmlMessage, List, RequestOptions)}, with the client's own limits. */
  default SendReceipt send(EdxmlMessage message, List<OutgoingAttachment> attachments) {
    return send(message, attachments, RequestOptions.defaults());
  }

  /**
   * Writes a message and sends it to its receivers. Sent again only while it cannot have arrived:
   * no protocol has a key by which a service would know a message that it already has. A document
   * that may have arrived is looked for, as {@link SentLookup} says, if the protocol lists what was
   * sent.
   *
   * @param attachments of a document; a status message has none
   * @throws OutcomeUnknownException if it was sent, no clear answer came, and it was not found;
   *     what went wrong with looking is suppressed in it
   * @throws HosoException if nothing could be sent, or the service refused
   * @throws IllegalArgumentException if the message cannot be written
   */
  SendReceipt send(
      EdxmlMessage message, List<OutgoingAttachment> attachments, RequestOptions options);

  /** As {@link #sendFile(Path, MessageKind, RequestOptions)}, with the client's own limits. */
  default SendReceipt sendFile(Path file, MessageKind kind) {
    return sendFile(file, kind, RequestOptions.defaults());
  }

  /**
   * Sends a message that is written already, byte for byte, such as one that was signed. Otherwise
   * like {@link #send(EdxmlMessage, List, RequestOptions)}; the file must not change meanwhile, and
   * is kept.
   */
  SendReceipt sendFile(Path file, MessageKind kind, RequestOptions options);

  /** As {@link #received(ReceivedQuery, RequestOptions)}, with the client's own limits. */
  default List<ReceivedEntry> received(ReceivedQuery query) {
    return received(query, RequestOptions.defaults());
  }

  /**
   * Lists messages that were sent to this agency. Tried again when no readable answer came.
   *
   * @throws HosoException if the service did not answer, or refused
   */
  List<ReceivedEntry> received(ReceivedQuery query, RequestOptions options);

  /** As {@link #countReceived(MessageKind, RequestOptions)}, with the client's own limits. */
  default long countReceived(MessageKind kind) {
    return countReceived(kind, RequestOptions.defaults());
  }

  /**
   * How many messages of a kind the service counts for this agency. Tried again when no readable
   * answer came.
   *
   * @throws UnsupportedOperationException over any protocol but that of the axis
   * @throws HosoException if the service did not answer, or refused
   */
  default long countReceived(MessageKind kind, RequestOptions options) {
    throw new UnsupportedOperationException("This protocol does not count what was received");
  }

  /** As {@link #sent(MessageKind, RequestOptions)}, with the client's own limits. */
  default List<SentEntry> sent(MessageKind kind) {
    return sent(kind, RequestOptions.defaults());
  }

  /**
   * Lists messages that this agency has sent, one entry for each receiver. Tried again when no
   * readable answer came.
   *
   * @throws UnsupportedOperationException over the eDoc protocol
   * @throws HosoException if the service did not answer, or refused
   */
  List<SentEntry> sent(MessageKind kind, RequestOptions options);

  /** As {@link #status(String, MessageKind, RequestOptions)}, with the client's own limits. */
  default List<SentEntry> status(String docId, MessageKind kind) {
    return status(docId, kind, RequestOptions.defaults());
  }

  /**
   * How far one message has come that this agency has sent, one entry for each receiver. Tried
   * again when no readable answer came.
   *
   * @param docId as {@link SendReceipt} has it
   * @return empty if the service does not know it
   * @throws UnsupportedOperationException over the eDoc protocol
   * @throws HosoException if the service did not answer, or refused
   * @throws IllegalArgumentException if docId cannot be one
   */
  List<SentEntry> status(String docId, MessageKind kind, RequestOptions options);

  /** As {@link #fetch(String, Path, RequestOptions)}, with the client's own limits. */
  default void fetch(String docId, Path target) {
    fetch(docId, target, RequestOptions.defaults());
  }

  /**
   * Fetches a message into a file, for {@link vn.hoso.edxml.EdxmlReader}. It is as the service has
   * it; attachments that the eDoc service gives beside it are put into it. The file is there when
   * it is complete, and replaces one of that name. Tried again when no readable answer came.
   *
   * @param docId as {@link ReceivedEntry} has it
   * @throws HosoException if the service did not answer, or refused
   * @throws IllegalArgumentException if docId cannot be one
   */
  void fetch(String docId, Path target, RequestOptions options);

  /** As {@link #acknowledge(String, Receipt, RequestOptions)}, with the client's own limits. */
  default void acknowledge(String docId, Receipt receipt) {
    acknowledge(docId, receipt, RequestOptions.defaults());
  }

  /**
   * Tells the service how far this agency has come with taking a message; {@link Receipt#DONE} only
   * when it is stored for good. Saying the same twice does no harm, so that it is tried again when
   * no readable answer came.
   *
   * @throws HosoException if the service did not answer, or refused
   * @throws IllegalArgumentException if docId cannot be one
   */
  void acknowledge(String docId, Receipt receipt, RequestOptions options);

  /** As {@link #agencies(Consumer, RequestOptions)}, with the client's own limits. */
  default void agencies(Consumer<ExchangeAgency> sink) {
    agencies(sink, RequestOptions.defaults());
  }

  /**
   * Hands out the directory, one agency after the other: more than a hundred thousand. Handing out
   * begins when the answer is complete and was found readable. Tried again until then.
   *
   * @param sink what it throws ends the call
   * @throws HosoException if the service did not answer, or refused
   */
  void agencies(Consumer<ExchangeAgency> sink, RequestOptions options);

  /** As {@link #register(AgencyRegistration, RequestOptions)}, with the client's own limits. */
  default void register(AgencyRegistration agency) {
    register(agency, RequestOptions.defaults());
  }

  /**
   * Enters an agency into the directory. Sent again only while it cannot have arrived.
   *
   * @throws UnsupportedOperationException over the eDoc protocol
   * @throws OutcomeUnknownException if it was sent and no clear answer came
   * @throws HosoException if nothing could be sent, or the service refused
   */
  void register(AgencyRegistration agency, RequestOptions options);

  /** As {@link #deregister(AgencyCode, RequestOptions)}, with the client's own limits. */
  default void deregister(AgencyCode agency) {
    deregister(agency, RequestOptions.defaults());
  }

  /**
   * Takes an agency out of the directory. Sent again only while it cannot have arrived.
   *
   * @throws UnsupportedOperationException over any protocol but that of the axis
   * @throws OutcomeUnknownException if it was sent and no clear answer came
   * @throws HosoException if nothing could be sent, or the service refused
   */
  default void deregister(AgencyCode agency, RequestOptions options) {
    throw new UnsupportedOperationException("This protocol takes no agency out of the directory");
  }

  /** Calls under way fail, and so does every later one. */
  @Override
  void close();
}
