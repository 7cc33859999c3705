/** Requests as they are on the wire. */
@NullMarked
@XmlSchema(
    namespace = CitizenRequest.NAMESPACE,
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "dan", namespaceURI = CitizenRequest.NAMESPACE))
package vn.hoso.internal.population.request;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
