package vn.hoso.internal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.apache.cxf.common.logging.LogUtils;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.transport.MessageObserver;

/**
 * Carries CXF's messages over {@link JdkHttp}.
 *
 * <p>Not one of the conduits that come with CXF, because each of those makes its own authenticator
 * the JVM's default. Besides, the one on {@code HttpURLConnection} has a dropped POST sent again
 * behind everybody's back ({@code sun.net.http.retryPost}), cannot be interrupted, and has no limit
 * for a whole answer; the one on {@code HttpClient} swallows interruption, shares clients across
 * the JVM, and limits only the time to the first byte.
 */
final class JdkConduit extends AbstractConduit {

  private static final Logger LOG = LogUtils.getL7dLogger(JdkConduit.class);

  /** In bytes: a dossier with 20 attachments; what is longer grows. */
  private static final int USUAL_REQUEST = 16_384;

  private final JdkHttp http;
  private final int replyLimit;

  /**
   * Over a client.
   *
   * @param replyLimit how many bytes of an answer are read
   */
  JdkConduit(JdkHttp http, int replyLimit) {
    super(null);
    this.http = http;
    this.replyLimit = replyLimit;
  }

  @Override
  public void prepare(Message message) {
    message.setContent(OutputStream.class, new RequestStream(message));
  }

  @Override
  protected Logger getLogger() {
    return LOG;
  }

  private void exchange(Message message, BodyPublisher body) throws HttpFailure {
    Outgoing outgoing = (Outgoing) MessageContentsList.getContentsList(message).get(0);
    HttpRequest.Builder request = HttpRequest.newBuilder(outgoing.uri());
    Map<String, List<String>> headers =
        CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
    headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));

    JdkHttp.Answer<LimitedBody> answer =
        http.send(request, "POST", body, () -> new LimitedBody(replyLimit), outgoing.deadline());

    Message in = new MessageImpl();
    in.setExchange(message.getExchange());
    in.put(Message.RESPONSE_CODE, answer.status());
    in.put(Message.PROTOCOL_HEADERS, answer.headers().map());
    in.setContent(InputStream.class, new ByteArrayInputStream(answer.body().bytes()));
    message.getExchange().put(Message.RESPONSE_CODE, answer.status());
    message.getExchange().get(MessageObserver.class).onMessage(in);
  }

  /** Collects the request; CXF closes it when the request is complete. */
  private final class RequestStream extends ByteArrayOutputStream {

    private final Message message;
    private boolean closed;

    RequestStream(Message message) {
      super(USUAL_REQUEST);
      this.message = message;
    }

    @Override
    public void close() throws HttpFailure {
      if (!closed) {
        closed = true;
        exchange(message, BodyPublishers.ofByteArray(buf, 0, count)); // a copy would cost as much
      }
    }
  }
}
