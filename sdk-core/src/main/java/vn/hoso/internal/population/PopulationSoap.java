package vn.hoso.internal.population;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.net.URL;
import java.util.Map;
import javax.xml.namespace.QName;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;
import vn.hoso.internal.population.reply.CitizenCollection;
import vn.hoso.internal.population.reply.VerificationRecord;
import vn.hoso.internal.population.request.CitizenRequest;
import vn.hoso.internal.soap.CxfSoap;
import vn.hoso.internal.soap.SoapPort;

/** The database's port. Its JAXB context is the same for all clients, and made once. */
final class PopulationSoap {

  private static final String WSDL = "/vn/hoso/lgsp/population/population.wsdl";
  private static final JAXBContext JAXB = context();

  private PopulationSoap() {}

  static CxfSoap open() {
    URL wsdl = PopulationSoap.class.getResource(WSDL);
    if (wsdl == null) {
      throw new IllegalStateException(WSDL + " is missing: this jar is not complete");
    }
    return new CxfSoap(
        new SoapPort(
            wsdl,
            new QName(CitizenRequest.NAMESPACE, "PopulationDatabaseService"),
            PopulationPort.class,
            JAXB,
            CitizenCollection.NAMESPACE));
  }

  /**
   * By the runtime itself: {@code JAXBContext.newInstance} would look for one through the thread's
   * class loader, which may be anybody's.
   */
  private static JAXBContext context() {
    try {
      return new JAXBContextFactory()
          .createContext(
              new Class<?>[] {
                CitizenRequest.class, CitizenCollection.class, VerificationRecord.class
              },
              Map.of());
    } catch (JAXBException e) {
      throw new IllegalStateException("The messages of the database are no JAXB classes", e);
    }
  }
}
