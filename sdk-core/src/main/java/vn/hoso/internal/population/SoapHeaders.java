package vn.hoso.internal.population;

import java.util.Map;

/** The headers of an envelope over HTTP (SOAP 1.1 §6.1.1). */
record SoapHeaders(String contentType) {

  /** {@code SOAPAction} is two quotation marks, as it was seen. */
  void addTo(Map<String, String> headers) {
    headers.put("Content-Type", contentType);
    headers.put("Accept", "application/xml, text/xml");
    headers.put("SOAPAction", "\"\"");
  }
}
