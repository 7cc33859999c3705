package vn.hoso.internal.portal;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.portal.AnswerRules;
import vn.hoso.portal.CatalogueCache;
import vn.hoso.portal.Destination;
import vn.hoso.portal.DossierForm;
import vn.hoso.portal.PortalPaths;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a client of the portal was built with. */
public record PortalSettings(
    URI securityServer,
    AgencyCode agency,
    Credentials credentials,
    PortalPaths paths,
    Destination destination,
    AnswerRules answerRules,
    Duration sessionMaxAge,
    DossierForm dossierForm,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener,
    CatalogueCache catalogueCache,
    DateTimeFormatter answerDateFormat) {

  public PortalSettings {
    String scheme = securityServer.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!http
        || securityServer.getHost() == null
        || securityServer.getRawQuery() != null
        || securityServer.getRawFragment() != null
        || securityServer.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "securityServer: give the address of the adapter with http or https, host and path and"
              + " nothing else, such as http://10.0.0.5:8080/VXPAdapter");
    }
    if (sessionMaxAge.isZero() || sessionMaxAge.isNegative()) {
      throw new IllegalArgumentException(
          "sessionMaxAge is " + sessionMaxAge + ": give a duration above zero");
    }
    try {
      answerDateFormat.formatTo(LocalDateTime.of(2026, 11, 24, 8, 0), new StringBuilder());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "answerDateFormat cannot write a local date and time: give a pattern without zone and"
              + " offset, such as dd/MM/uuuu HH:mm",
          e);
    }
  }
}
