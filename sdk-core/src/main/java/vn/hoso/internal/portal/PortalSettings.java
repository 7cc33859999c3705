package vn.hoso.internal.portal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.portal.AnswerRules;
import vn.hoso.portal.CatalogueCache;
import vn.hoso.portal.DossierForm;
import vn.hoso.portal.DossierLimits;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a client of the portal was built with. */
public record PortalSettings(
    PortalAccess access,
    AgencyCode agency,
    AnswerRules answerRules,
    DossierForm dossierForm,
    DossierLimits dossierLimits,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener,
    CatalogueCache catalogueCache,
    DateTimeFormatter answerDateFormat) {

  public PortalSettings {
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
