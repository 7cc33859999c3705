package vn.hoso.internal.soap;

import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.UpfrontConduitSelector;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsClientFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.service.model.BindingOperationInfo;
import vn.hoso.internal.http.HttpFailure;

/**
 * Calls the operations of a port through a JAX-WS client of CXF on a bus of its own: CXF writes and
 * reads envelopes, headers and faults, JAXB what is in them. Nothing is sent, repeated or logged
 * here. Thread-safe.
 */
public final class CxfSoap implements AutoCloseable {

  private final SoapPort port;
  private final Bus bus;
  private final Client client;
  private volatile boolean closed;

  public CxfSoap(SoapPort port) {
    this.port = port;
    bus = new ExtensionManagerBus(Map.of(), Map.of(), CxfSoap.class.getClassLoader());
    // Without it CXF logs each failure as a warning besides throwing it.
    bus.setProperty(FaultListener.class.getName(), (FaultListener) (fault, text, message) -> false);
    JaxWsClientFactoryBean factory = new JaxWsClientFactoryBean();
    factory.setBus(bus);
    factory.setWsdlURL(port.wsdl().toExternalForm());
    factory.setServiceName(port.service());
    factory.setServiceClass(port.type());
    factory.setDataBinding(new JAXBDataBinding(port.jaxb()));
    factory.setConduitSelector(new UpfrontConduitSelector(new SoapConduit()));
    // CXF's own handler refuses elements that are not known.
    factory.setProperties(Map.of(JAXBDataBinding.SET_VALIDATION_EVENT_HANDLER, false));
    client = factory.create();
  }

  /**
   * Calls once.
   *
   * @param operation as the WSDL names it
   * @throws HttpFailure if no answer came
   */
  public SoapAnswer call(String operation, Object request, SoapWire wire) throws HttpFailure {
    if (closed) {
      throw new HttpFailure(HttpFailure.Kind.CLOSED, false, null);
    }
    BindingOperationInfo info =
        client
            .getEndpoint()
            .getBinding()
            .getBindingInfo()
            .getOperation(new QName(port.service().getNamespaceURI(), operation));
    SoapCarriage carriage = new SoapCarriage(wire, port.replyNamespace());
    Map<String, Object> context = new HashMap<>();
    context.put(Client.REQUEST_CONTEXT, new HashMap<>(Map.of(SoapCarriage.KEY, carriage)));
    Exchange exchange = new ExchangeImpl();
    try {
      Object[] parts = client.invoke(info, new Object[] {request}, context, exchange);
      return new SoapAnswer.Payload(carriage.reply(), parts[0]);
    } catch (Exception e) {
      if (closed && !carriage.isSent()) {
        throw new HttpFailure(HttpFailure.Kind.CLOSED, false, e);
      }
      return carriage.answer(e, exchange.getInFaultMessage() != null);
    }
  }

  @Override
  public void close() {
    closed = true;
    client.destroy();
    bus.shutdown(false);
  }
}
