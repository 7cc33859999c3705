package vn.hoso.internal.lgsp;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Paths below the base of a gateway, as an application gives them. */
public final class Paths {

  private static final Pattern SEGMENT =
      Pattern.compile("(?:[A-Za-z0-9._~:@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+");

  private Paths() {}

  /**
   * Refuses what would not stay below the base.
   *
   * @throws IllegalArgumentException if the path cannot be used
   */
  public static void require(String name, String path) {
    boolean good =
        segments(path).stream()
            .allMatch(
                part -> SEGMENT.matcher(part).matches() && !part.equals(".") && !part.equals(".."));
    if (!good) {
      throw new IllegalArgumentException(
          name
              + " is \""
              + path
              + "\": give the path below the gateway's base without query and without a slash at"
              + " its beginning, such as danh-muc/1.0/xa");
    }
  }

  /** The last part of a path, by which its service goes in messages and events. */
  static String service(String path) {
    List<String> segments = segments(path);
    return segments.get(segments.size() - 1);
  }

  /** A slash at the end belongs to the last part. */
  private static List<String> segments(String path) {
    String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return Arrays.asList(whole.split("/", -1));
  }
}
