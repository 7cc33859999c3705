package vn.hoso.signature.dossier;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a dossier is about and what it has: the content of {@code dossier.xml}, version 1, whose
 * schema is {@code docs/dossier.xsd}.
 *
 * @param dossierNumber of the case (mã hồ sơ), such as {@code H57.132-260804-0583}; 1 to 100
 *     characters without spaces, and otherwise not looked at
 * @param procedureCode of the administrative procedure (mã thủ tục hành chính), such as {@code
 *     1.003560.000.00.00.H56}; likewise
 * @param files all files of the container but this manifest, in their order
 */
public record DossierManifest(String dossierNumber, String procedureCode, List<DossierFile> files) {

  static final String ENTRY = "dossier.xml";

  private static final Pattern NUMBER = Pattern.compile("\\S{1,100}");

  public DossierManifest {
    requireNumber("dossierNumber", dossierNumber);
    requireNumber("procedureCode", procedureCode);
    files = List.copyOf(files);
  }

  private static void requireNumber(String name, String value) {
    if (!NUMBER.matcher(value).matches() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "%s is '%s'; it must have 1 to 100 characters and no space".formatted(name, value));
    }
  }
}
