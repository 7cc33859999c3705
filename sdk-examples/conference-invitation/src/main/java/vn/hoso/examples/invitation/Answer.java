package vn.hoso.examples.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one point.
 *
 * @param note what the point said besides, such as who comes or why nobody does, or empty
 * @param since when the point came to stand there by its own clock; empty while it said nothing
 */
record Answer(Point point, Standing standing, String note, Optional<Instant> since) {}
