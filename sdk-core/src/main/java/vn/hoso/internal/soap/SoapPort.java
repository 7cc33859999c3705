package vn.hoso.internal.soap;

import jakarta.xml.bind.JAXBContext;
import java.net.URL;
import javax.xml.namespace.QName;

/**
 * A port of a service, as its WSDL and a service endpoint interface (JAX-WS) describe it.
 *
 * @param type its methods have one parameter, in the style of document/literal, bare
 * @param jaxb for parameters and results
 * @param replyNamespace of everything in a body; what comes in another is read as if it were of
 *     this one
 */
public record SoapPort(
    URL wsdl, QName service, Class<?> type, JAXBContext jaxb, String replyNamespace) {}
