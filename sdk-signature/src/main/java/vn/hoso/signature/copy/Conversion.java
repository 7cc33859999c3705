package vn.hoso.signature.copy;

import java.time.Clock;
import java.time.Instant;

/**
 * Who converted a document from paper or to paper, and when.
 *
 * @param converter the full name of the person or the agency, for example "Nguyễn Thị Hồng Nhung,
 *     UBND xã Tam Xuân"
 * @param time shown in Vietnam's zone, to the second
 */
public record Conversion(String converter, Instant time) {

  public Conversion {
    converter = Texts.required("converter", converter);
  }

  /** Now. */
  public static Conversion by(String converter) {
    return new Conversion(converter, Clock.systemUTC().instant());
  }
}
