package vn.hoso.internal.http;

import vn.hoso.internal.call.Deadline;

/**
 * A request body on its way through CXF, with what the conduit needs to know.
 *
 * @param json written by Jackson
 * @param deadline for the whole answer
 */
record Outgoing(Object json, Deadline deadline) {}
