package vn.hoso.internal.http;

import java.net.URI;
import vn.hoso.internal.call.Deadline;

/**
 * A request body on its way through CXF, with what the conduit needs to know.
 *
 * @param uri sent as it is, where CXF would encode the colons in a query
 * @param json written by Jackson
 * @param deadline for the whole answer
 */
record Outgoing(URI uri, Object json, Deadline deadline) {}
