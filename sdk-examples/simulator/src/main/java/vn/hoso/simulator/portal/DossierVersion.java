package vn.hoso.simulator.portal;

import java.time.Instant;
import java.util.Map;

/**
 * A dossier as it was received once.
 *
 * @param received when
 * @param update whether it came as an update
 * @param fields by wire name: strings, integers, lists and maps of them; unmodifiable. Empty if the
 *     simulator was told to {@link PortalOptions.Builder#forgetDossierFields forget} them
 */
public record DossierVersion(Instant received, boolean update, Map<String, Object> fields) {}
