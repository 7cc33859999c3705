package vn.hoso.internal.exchange;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;
import vn.hoso.internal.call.Operation;

/**
 * A call of a service of the axis, without what each attempt puts in: the time, and the signature.
 *
 * @param parameters what is signed, in order
 */
record VxpRequest(
    Operation operation,
    Map<String, String> parameters,
    String contentType,
    BodyPublisher body,
    long replyLimit) {}
