package vn.hoso.internal.portal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import vn.hoso.dossier.OpenCode;
import vn.hoso.dossier.VietnamTime;

/** How the portal writes values: almost everything as text, and empty text for what is absent. */
public final class Wire {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Wire() {}

  public static String time(Instant instant) {
    return TIME.format(VietnamTime.local(instant));
  }

  static String time(Optional<Instant> instant) {
    return instant.map(Wire::time).orElse("");
  }

  /**
   * The instant that such text says.
   *
   * @throws DateTimeParseException if it is not in that form, or the day does not exist
   */
  public static Instant instant(String time) {
    return VietnamTime.instant(LocalDateTime.parse(time.strip(), TIME));
  }

  static String trueOrFalse(boolean value) {
    return value ? "True" : "False";
  }

  static String flag(boolean value) {
    return value ? "1" : "0";
  }

  static String code(Optional<? extends OpenCode> code, String absent) {
    return code.map(OpenCode::code).orElse(absent);
  }
}
