package vn.hoso.signature.internal.verify;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.hoso.signature.internal.report.CertificateNames;

/**
 * Whom a certificate names. Vietnamese authorities say it in the identifiers of the subject; older
 * certificates have none, and only the name speaks.
 */
enum Subject {
  PERSON,
  ORGANISATION,
  UNKNOWN;

  /** Identity card (one with a slip that is seen), its older name, passport. */
  private static final List<String> PERSONAL = List.of("CCCD:", "CCCCD:", "CMND:", "HC:");

  /** Code of the agency, tax code. */
  private static final List<String> ORGANISATIONAL = List.of("MNS:", "MST:");

  /** What names of agencies and organisations begin with, without accents. */
  private static final List<String> ORGANISATION_WORDS =
      List.of(
          "ban ",
          "benh vien ",
          "bo ",
          "cac ",
          "cang ",
          "chi cuc ",
          "cong ty ",
          "cong thong tin ",
          "cuc ",
          "dai hoc ",
          "hoc vien ",
          "hoi ",
          "hop tac xa ",
          "kho bac ",
          "lien doan ",
          "mat tran ",
          "ngan hang ",
          "phong ",
          "quoc hoi",
          "so ",
          "tap doan ",
          "thanh tra ",
          "toa an ",
          "tong cong ty ",
          "tong cuc ",
          "trung tam ",
          "ubnd ",
          "uy ban ",
          "van phong ",
          "vien ",
          "doanh nghiep ",
          "cong an ",
          "chinh phu");

  /** Without their accents they are surnames. */
  private static final List<String> ACCENTED_ORGANISATION_WORDS = List.of("trường ", "vụ ");

  /** The surnames of most Vietnamese people, without accents. */
  private static final Set<String> SURNAMES =
      Set.of(
          "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "ly", "dao", "doan", "dinh", "truong", "trinh", "mai", "to",
          "luong", "cao", "chu", "ha", "lam", "ta", "thai", "trieu", "luu", "nong", "quach", "la",
          "kieu");

  private static final int FEWEST_NAMES = 2;
  private static final int MOST_NAMES = 6;

  static Subject of(X500Principal principal) {
    List<String> identifiers = CertificateNames.values(principal, BCStyle.UID);
    if (startsWithAny(identifiers, PERSONAL)
        || !CertificateNames.values(principal, BCStyle.T).isEmpty()
        || !CertificateNames.values(principal, BCStyle.GIVENNAME).isEmpty()) {
      return PERSON;
    }
    if (startsWithAny(identifiers, ORGANISATIONAL)) {
      return ORGANISATION;
    }
    return CertificateNames.values(principal, BCStyle.CN).stream()
        .findFirst()
        .map(Subject::byName)
        .orElse(UNKNOWN);
  }

  private static Subject byName(String commonName) {
    String accented = Normalizer.normalize(commonName, Form.NFC).toLowerCase(Locale.ROOT).strip();
    String name = plain(commonName);
    if (ORGANISATION_WORDS.stream().anyMatch(name::startsWith)
        || ACCENTED_ORGANISATION_WORDS.stream().anyMatch(accented::startsWith)) {
      return ORGANISATION;
    }
    List<String> words = List.of(name.split("\\s+"));
    boolean person =
        words.size() >= FEWEST_NAMES
            && words.size() <= MOST_NAMES
            && SURNAMES.contains(words.get(0));
    return person ? PERSON : UNKNOWN;
  }

  private static boolean startsWithAny(List<String> values, List<String> prefixes) {
    return values.stream()
        .map(value -> value.toUpperCase(Locale.ROOT))
        .anyMatch(value -> prefixes.stream().anyMatch(value::startsWith));
  }

  /** In lower case, without accents. */
  static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Form.NFD).replaceAll("\\p{M}+", "");
    return decomposed.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
  }
}
