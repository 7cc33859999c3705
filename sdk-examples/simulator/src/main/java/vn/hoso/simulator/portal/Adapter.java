package vn.hoso.simulator.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.simulator.internal.http.HttpHead;

/**
 * The security server's adapter: takes a POST of JSON on its path and forwards it where {@code
 * dstcode} says. Immutable.
 */
final class Adapter {

  private static final Pattern PATH =
      Pattern.compile("(?:/[^/]+)*?/(?:XrdAdapter|VXPAdapter)/RestService/forward/(?<provider>.+)");
  private static final Pattern JSON =
      Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PARAMETERS = Set.of("dstcode", "providerurl");

  private final String dstcode;
  private final DstcodePlace place;

  Adapter(String dstcode, DstcodePlace place) {
    this.dstcode = dstcode;
    this.place = place;
  }

  /** The provider path of a request. */
  static Optional<String> providerPath(HttpHead head) {
    Matcher matcher = PATH.matcher(head.path());
    return matcher.matches() ? Optional.of(matcher.group("provider")) : Optional.empty();
  }

  /** Refuses what the adapter does not forward. */
  void check(HttpHead head) {
    if (!head.method().equals("POST")) {
      throw Refusal.byAdapter("chỉ nhận phương thức POST");
    }
    if (providerPath(head).isEmpty()) {
      throw Refusal.byAdapter("đường dẫn không phải của RestService/forward");
    }
    checkHeaders(head);
    checkDstcode(head);
  }

  /** {@code Accept} and {@code Charset} have been seen; only a wrong value is refused. */
  private static void checkHeaders(HttpHead head) {
    if (!JSON.matcher(head.header("Content-Type").orElse("")).matches()) {
      throw Refusal.byAdapter("Content-Type phải là application/json, mã hóa UTF-8");
    }
    String accept = head.header("Accept").orElse("*/*").toLowerCase(Locale.ROOT);
    if (!accept.contains("application/json") && !accept.contains("*/*")) {
      throw Refusal.byAdapter("Accept phải gồm application/json");
    }
    if (!head.header("Charset").orElse("utf-8").equalsIgnoreCase("utf-8")) {
      throw Refusal.byAdapter("Charset phải là utf-8");
    }
  }

  private void checkDstcode(HttpHead head) {
    List<String> found = new ArrayList<>();
    if (place != DstcodePlace.QUERY) {
      head.header("dstcode").ifPresent(found::add);
    }
    for (String parameter : head.query().isEmpty() ? new String[0] : head.query().split("&", -1)) {
      String[] nameAndValue = parameter.split("=", 2);
      if (nameAndValue.length < 2 || !PARAMETERS.contains(nameAndValue[0])) {
        throw Refusal.byAdapter("tham số " + nameAndValue[0] + " không có trong đặc tả");
      }
      if (nameAndValue[0].equals("dstcode") && place != DstcodePlace.HEADER) {
        found.add(decoded(nameAndValue[1]));
      }
    }
    if (found.isEmpty()) {
      throw Refusal.byAdapter("thiếu dstcode");
    }
    if (!found.stream().allMatch(dstcode::equals)) {
      throw Refusal.byAdapter("không có hệ thống nào mang dstcode này");
    }
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.byAdapter("dstcode mã hóa URL không đúng");
    }
  }
}
