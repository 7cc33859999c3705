package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import vn.hoso.dossier.VietnamTime;

/**
 * How long a token is good: {@code expires_in} in seconds (RFC 6749 §5.1), or {@code expiryDate},
 * whose form nobody wrote down: ISO 8601 with or without offset, then in Vietnamese time, or
 * seconds or milliseconds of the epoch.
 */
final class TokenLife {

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT);
  private static final long FIRST_MILLISECONDS = 100_000_000_000L;

  private TokenLife() {}

  /**
   * When to ask for the next one.
   *
   * @param before when this one was asked for
   */
  static Instant freshUntil(JsonNode reply, Instant before) {
    Duration life = life(reply, before);
    Duration half = life.dividedBy(2);
    Duration early = life.minus(Limits.MARGIN);
    return before.plus(early.compareTo(half) > 0 ? early : half);
  }

  private static Duration life(JsonNode reply, Instant before) {
    Duration life = Limits.UNTOLD_LIFETIME;
    String seconds = reply.path("expires_in").asText("").strip();
    if (seconds.matches("\\d{1,18}")) {
      life = Duration.ofSeconds(Long.parseLong(seconds));
    } else if (reply.hasNonNull("expiryDate")) {
      life = until(reply.get("expiryDate").asText().strip(), before);
    }
    return life.compareTo(Limits.LONGEST_LIFETIME) < 0 ? life : Limits.LONGEST_LIFETIME;
  }

  private static Duration until(String end, Instant before) {
    if (end.matches("\\d{1,18}")) {
      long number = Long.parseLong(end);
      return between(
          before,
          number < FIRST_MILLISECONDS
              ? Instant.ofEpochSecond(number)
              : Instant.ofEpochMilli(number));
    }
    try {
      TemporalAccessor time = ISO.parseBest(end, Instant::from, LocalDateTime::from);
      return between(
          before,
          time instanceof LocalDateTime local
              ? local.atZone(VietnamTime.ZONE).toInstant()
              : Instant.from(time));
    } catch (DateTimeException e) {
      return Limits.UNTOLD_LIFETIME;
    }
  }

  private static Duration between(Instant before, Instant end) {
    return end.isAfter(before) ? Duration.between(before, end) : Duration.ZERO;
  }
}
