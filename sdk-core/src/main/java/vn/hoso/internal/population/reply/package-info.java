/** Replies as they are on the wire; every element may be missing. */
@NullMarked
@XmlSchema(namespace = CitizenCollection.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
