package vn.hoso.examples.invitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hoso.identifier.AgencyCode;

/**
 * Reads a list of points: UTF-8, after a line of headings one line {@code code,name,level} for each
 * point, where level is a {@linkplain Level#word() word}. There are no quotes; a name may have
 * commas.
 */
final class PointList {

  private static final String BUNDLED = "diem-cau.csv";

  private final String source;
  private final Map<AgencyCode, Point> points = new LinkedHashMap<>();

  private PointList(String source) {
    this.source = source;
  }

  /** The 20 points of Núi Thành in 2022. */
  static List<Point> bundled() {
    try (InputStream in = PointList.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      return parse(BUNDLED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(BUNDLED + " cannot be read", e);
    }
  }

  /**
   * The points of a file, the highest level first.
   *
   * @throws IllegalArgumentException with a message for the user if it is not such a list
   * @throws IOException if the file cannot be read
   */
  static List<Point> read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file));
  }

  private static List<Point> parse(String source, String text) {
    PointList list = new PointList(source);
    List<String> lines = text.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        list.add(lines.get(i), i + 1);
      }
    }
    if (list.points.isEmpty()) {
      throw new IllegalArgumentException(
          source + " không có điểm cầu nào: dòng đầu là tiêu đề, mỗi dòng sau là mã,tên,cấp.");
    }
    List<Point> sorted = new ArrayList<>(list.points.values());
    sorted.sort(Comparator.comparing(Point::level));
    return List.copyOf(sorted);
  }

  private void add(String line, int number) {
    int first = line.indexOf(',');
    int last = line.lastIndexOf(',');
    if (first == last) {
      throw refused(number, "phải có ba phần mã,tên,cấp");
    }
    String word = line.substring(last + 1).strip();
    Level level =
        Level.ofWord(word)
            .orElseThrow(() -> refused(number, "cấp “" + word + "” không có, hãy ghi " + words()));
    AgencyCode code = code(line.substring(0, first), number);
    Point point = new Point(code, line.substring(first + 1, last).strip(), level);
    if (point.name().isEmpty()) {
      throw refused(number, "điểm cầu không có tên");
    }
    if (points.put(code, point) != null) {
      throw refused(number, "mã " + code + " đã có ở dòng trước");
    }
  }

  private AgencyCode code(String text, int number) {
    try {
      return AgencyCode.of(text);
    } catch (IllegalArgumentException e) {
      throw refused(number, "mã “" + text + "” không phải mã định danh, ví dụ H47.15.01");
    }
  }

  private IllegalArgumentException refused(int line, String reason) {
    return new IllegalArgumentException("Dòng " + line + " của " + source + ": " + reason + ".");
  }

  private static String words() {
    return Arrays.stream(Level.values()).map(Level::word).collect(Collectors.joining(", "));
  }
}
