package vn.hoso.portal.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * What the provider says of a token (RFC 7662 §2.2).
 *
 * @param active whether it is good
 * @param clientId whose it is, if the provider says
 * @param expires when it ends, if the provider says
 */
public record TokenStatus(boolean active, Optional<String> clientId, Optional<Instant> expires) {}
