package vn.hoso.simulator.payment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.simulator.internal.http.HttpHead;

/** What a request is for: the platform's own address, or a path behind the adapter. */
final class Address {

  static final String DSTCODE = "VN:COM:0100000001:PaymentPlatform";
  static final String PATH = "payment";

  private static final Pattern FORWARD =
      Pattern.compile("/(?:XrdAdapter|VXPAdapter)/RestService/forward/(.+)");

  private Address() {}

  /** The path behind the adapter, or the whole path of a request that goes past it. */
  static String path(HttpHead head) {
    Matcher forward = FORWARD.matcher(head.path());
    if (!forward.matches()) {
      return head.path().substring(1);
    }
    Optional<String> given = head.header("dstcode").or(() -> inQuery(head.query()));
    if (!given.equals(Optional.of(DSTCODE))) {
      throw new Refusal("dstcode không đúng");
    }
    return forward.group(1);
  }

  private static Optional<String> inQuery(String query) {
    return query.startsWith("dstcode=")
        ? Optional.of(
            URLDecoder.decode(query.substring("dstcode=".length()), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
