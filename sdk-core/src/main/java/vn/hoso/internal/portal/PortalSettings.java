package vn.hoso.internal.portal;

import java.net.URI;
import java.time.Duration;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.portal.AnswerRules;
import vn.hoso.portal.Destination;
import vn.hoso.portal.DossierForm;
import vn.hoso.portal.DossierLimits;
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
    DossierLimits dossierLimits,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {

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
  }
}
