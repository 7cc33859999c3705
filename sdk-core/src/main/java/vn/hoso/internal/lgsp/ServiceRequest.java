package vn.hoso.internal.lgsp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.http.HttpCall;

/**
 * A request to a service behind a gateway, without what shows who sends it.
 *
 * @param accepted statuses that are a reply, beside those from 200 to 299
 * @param tokenHeader a header that shows the token once more, beside what the scheme says; empty
 *     for none
 * @param replyLimit in bytes
 */
record ServiceRequest(
    Operation operation, HttpCall http, Set<Integer> accepted, String tokenHeader, int replyLimit) {

  /** What is sent. */
  HttpCall authorized(Map<String, String> proof) {
    Map<String, String> headers = new LinkedHashMap<>(http.headers());
    headers.putAll(proof);
    return new HttpCall(http.method(), http.uri(), headers, http.body());
  }

  boolean accepts(int status) {
    return (status >= 200 && status < 300) || accepted.contains(status);
  }
}
