package vn.hoso.internal.exchange;

import java.util.Optional;
import vn.hoso.exchange.SentLookup;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.transport.Secret;

/**
 * What a client of the axis was built with besides.
 *
 * @param receivers the parameter {@code to}
 * @param agencyLevel of {@code getAgenciesListQD20}; {@code getAgenciesList} is asked if empty
 * @param rawFetch by {@code downloadEdoc}
 */
public record VxpSettings(
    AgencyCode agency,
    Secret secret,
    SentLookup lookup,
    Optional<String> receivers,
    Optional<String> agencyLevel,
    boolean rawFetch) {}
