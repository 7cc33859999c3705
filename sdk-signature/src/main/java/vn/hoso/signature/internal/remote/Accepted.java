package vn.hoso.signature.internal.remote;

/**
 * A request that a service took.
 *
 * @param reference what the service asks to be called by when it is asked again; empty if by the
 *     application's own transaction id, or if it has answered already
 * @param reply anything but pending if it answered at once
 */
public record Accepted(String reference, Reply reply) {}
