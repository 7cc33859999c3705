package vn.hoso.internal.soap;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapFault;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.edxml.SafeXml;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.ReplyText;

/**
 * What belongs to one call while CXF has it: CXF wraps what goes wrong in exceptions of its own,
 * and tells a fault of the service from one of its own making by nothing but where it met it.
 */
final class SoapCarriage {

  static final String KEY = SoapCarriage.class.getName();

  private final SoapWire wire;
  private final String replyNamespace;
  private @Nullable HttpFailure failure;
  private @Nullable HttpReply reply;
  private @Nullable BodyReader reader;

  SoapCarriage(SoapWire wire, String replyNamespace) {
    this.wire = wire;
    this.replyNamespace = replyNamespace;
  }

  /** Sends the envelope; the answer is to be read from what it gives back. */
  XMLStreamReader exchange(byte[] envelope) throws HttpFailure, XMLStreamException {
    try {
      reply = wire.send(envelope);
    } catch (HttpFailure e) {
      failure = e;
      throw e;
    }
    return reader(reply);
  }

  /** Whether the envelope was given to the wire. */
  boolean isSent() {
    return failure != null || reply != null;
  }

  HttpReply reply() {
    if (reply == null) {
      throw new IllegalStateException("CXF has an answer that did not come from the wire");
    }
    return reply;
  }

  /**
   * What came, if CXF did not make a payload of it.
   *
   * @param thrown by CXF
   * @param isFault whether the body holds a fault
   */
  SoapAnswer answer(Exception thrown, boolean isFault) throws HttpFailure {
    if (failure != null) {
      throw failure;
    }
    if (reply == null) {
      throw new IllegalStateException("CXF cannot write the request", thrown);
    }
    Optional<String> problem = reader == null ? Optional.of("it is not XML") : reader.problem();
    if (problem.isPresent()) {
      return new SoapAnswer.Unreadable(reply, problem.get());
    }
    return isFault && thrown instanceof SoapFault fault
        ? new SoapAnswer.Fault(reply, fault.getFaultCode().getLocalPart(), fault.getReason())
        : new SoapAnswer.Unreadable(reply, "it is no SOAP 1.1 envelope with what was asked for");
  }

  private BodyReader reader(HttpReply answer) throws XMLStreamException {
    StringReader text = new StringReader(ReplyText.decode(answer.body()));
    BodyReader opened = new BodyReader(SafeXml.parser(text), replyNamespace);
    reader = opened;
    return opened;
  }
}
