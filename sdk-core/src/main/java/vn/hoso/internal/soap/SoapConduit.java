package vn.hoso.internal.soap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.common.logging.LogUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.transport.MessageObserver;

/** Carries CXF's messages over the {@link SoapCarriage} of their call. */
final class SoapConduit extends AbstractConduit {

  private static final Logger LOG = LogUtils.getL7dLogger(SoapConduit.class);

  SoapConduit() {
    super(null);
  }

  @Override
  public void prepare(Message message) {
    message.setContent(OutputStream.class, new EnvelopeStream(message));
  }

  @Override
  protected Logger getLogger() {
    return LOG;
  }

  /** Collects the envelope; CXF closes it when it is complete. */
  private static final class EnvelopeStream extends ByteArrayOutputStream {

    private final Message message;
    private boolean closed;

    EnvelopeStream(Message message) {
      this.message = message;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      SoapCarriage carriage =
          (SoapCarriage) Objects.requireNonNull(message.get(SoapCarriage.KEY), SoapCarriage.KEY);
      Message in = new MessageImpl();
      in.setExchange(message.getExchange());
      try {
        in.setContent(XMLStreamReader.class, carriage.exchange(toByteArray()));
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
      message.getExchange().get(MessageObserver.class).onMessage(in);
    }
  }
}
