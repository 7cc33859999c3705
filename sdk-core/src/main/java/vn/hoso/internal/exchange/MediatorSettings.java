package vn.hoso.internal.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.exchange.MediatorService;
import vn.hoso.exchange.SentLookup;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.Secret;

/**
 * What a client of a mediator was built with besides.
 *
 * @param authentication of a gateway in front of it
 * @param paths of all services
 */
public record MediatorSettings(
    AgencyCode agency,
    String systemId,
    Secret secret,
    @Nullable LgspAuthentication authentication,
    SentLookup lookup,
    Map<MediatorService, String> paths) {}
