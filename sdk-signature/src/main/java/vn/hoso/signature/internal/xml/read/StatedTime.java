package vn.hoso.signature.internal.xml.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The time that the signer claims.
 *
 * @param zoneAssumed it states no zone, and is taken for Vietnamese time
 * @param signed a reference covers it
 */
public record StatedTime(OffsetDateTime time, boolean zoneAssumed, boolean signed) {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * From the signed properties of XAdES, or else, as Vietnamese signing programs write it, from a
   * SignatureProperty with a SigningTime of any namespace or none.
   */
  static Optional<StatedTime> read(
      Element signature, XadesProperties properties, List<SignedReference> references) {
    return properties
        .signed("SigningTime")
        .flatMap(element -> parse(Dom.text(element), true))
        .or(() -> fromProperty(signature, references));
  }

  private static Optional<StatedTime> fromProperty(
      Element signature, List<SignedReference> references) {
    return Dom.dsig(signature, "Object").stream()
        .flatMap(object -> Dom.descendants(object).stream())
        .filter(each -> Dom.isDsig(each, "SignatureProperty"))
        .flatMap(property -> Dom.descendants(property).stream())
        .filter(each -> "SigningTime".equals(each.getLocalName()))
        .limit(XmlLimits.MAX_TIMES)
        .flatMap(
            each ->
                parse(
                    Dom.text(each),
                    references.stream().anyMatch(reference -> reference.covers(each, signature)))
                    .stream())
        .findFirst();
  }

  private static Optional<StatedTime> parse(String text, boolean signed) {
    try {
      return Optional.of(new StatedTime(OffsetDateTime.parse(text), false, signed));
    } catch (DateTimeException e) {
      return parseLocal(text, signed);
    }
  }

  private static Optional<StatedTime> parseLocal(String text, boolean signed) {
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      return Optional.of(new StatedTime(local.atZone(VIETNAM).toOffsetDateTime(), true, signed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
