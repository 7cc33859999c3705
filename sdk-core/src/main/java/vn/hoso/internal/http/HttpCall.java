package vn.hoso.internal.http;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;

/**
 * A request whose body may be larger than the memory.
 *
 * @param body of known length, so that it is sent with a Content-Length
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, BodyPublisher body) {}
