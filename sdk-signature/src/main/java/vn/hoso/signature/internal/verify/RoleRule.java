package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.internal.pdf.read.Appearance;

/**
 * Infers what a signature is for (NĐ 30/2020/NĐ-CP Phụ lục I). First whom the certificate names: a
 * person signs; an agency seals, unless what the signature shows is a number, a day, or the text of
 * a copy or an attachment.
 */
final class RoleRule {

  private static final Pattern COPY = Pattern.compile("(sao y|sao luc|trich sao)\\b.*");

  /** Number and symbol of the main document; the time of signing may follow. */
  private static final Pattern ATTACHMENT =
      Pattern.compile("(so:? ?)?\\d+ ?/ ?(\\d{4} ?/ ?)?[a-z][a-z0-9 -]*[;,].*");

  private static final Pattern NUMBER =
      Pattern.compile("(so:? ?)?\\d{1,6}[a-z]?( ?/ ?(\\d{4} ?/ ?)?[a-z][a-z0-9-]*)?");

  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|(.*, )?ngay \\d{1,2} thang.*"
              // The words between are printed on the document.
              + "|\\d{1,2} \\d{1,2}( \\d{1,4})?");

  private static final Pattern SHORT_DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");

  private RoleRule() {}

  /** At least one. */
  static Set<SignatureRole> of(
      Optional<X509Certificate> signer, @Nullable Appearance appearance, boolean certification) {
    Set<SignatureRole> roles = EnumSet.noneOf(SignatureRole.class);
    Subject subject =
        signer.map(each -> Subject.of(each.getSubjectX500Principal())).orElse(Subject.UNKNOWN);
    if (subject == Subject.PERSON) {
      roles.add(SignatureRole.PERSON);
    } else if (subject == Subject.ORGANISATION) {
      roles.add(appearance == null ? SignatureRole.AGENCY_SEAL : ofAgency(appearance));
    }
    if (certification) {
      roles.add(SignatureRole.CERTIFICATION);
    }
    return roles.isEmpty() ? Set.of(SignatureRole.UNKNOWN) : roles;
  }

  private static SignatureRole ofAgency(Appearance appearance) {
    String text = Subject.plain(appearance.text());
    if (COPY.matcher(text).matches()) {
      return SignatureRole.COPY_STAMP;
    }
    if (appearance.picture()) {
      return SignatureRole.AGENCY_SEAL;
    }
    if (ATTACHMENT.matcher(text).matches()) {
      return SignatureRole.ATTACHMENT_STAMP;
    }
    if (SHORT_DAY.matcher(text).matches()) {
      return isWhereTheDayIs(appearance)
          ? SignatureRole.DOCUMENT_DATE
          : SignatureRole.DOCUMENT_NUMBER;
    }
    if (DAY.matcher(text).matches()) {
      return SignatureRole.DOCUMENT_DATE;
    }
    return NUMBER.matcher(text).matches()
        ? SignatureRole.DOCUMENT_NUMBER
        : SignatureRole.AGENCY_SEAL;
  }

  /** Place and day stand in italics, right of the number (ô 4, ô 3). */
  private static boolean isWhereTheDayIs(Appearance appearance) {
    return appearance.slanted() || appearance.right();
  }
}
