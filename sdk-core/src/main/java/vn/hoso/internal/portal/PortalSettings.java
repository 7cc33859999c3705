package vn.hoso.internal.portal;

import vn.hoso.identifier.AgencyCode;
import vn.hoso.portal.AnswerRules;
import vn.hoso.portal.DossierForm;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a client of the portal was built with. */
public record PortalSettings(
    PortalAccess access,
    AgencyCode agency,
    AnswerRules answerRules,
    DossierForm dossierForm,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {}
