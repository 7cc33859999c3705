package vn.hoso.signature.internal.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for officials: day first, on the clocks of Vietnam. */
public final class VietnameseTime {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx", Locale.ROOT);

  private VietnameseTime() {}

  public static String format(Instant instant) {
    return SECONDS.format(instant.atZone(ZONE));
  }

  public static String format(OffsetDateTime time) {
    return format(time.toInstant());
  }
}
