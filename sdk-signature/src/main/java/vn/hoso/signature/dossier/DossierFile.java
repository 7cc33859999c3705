package vn.hoso.signature.dossier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of a dossier, as the manifest describes it.
 *
 * @param name of its entry in the container
 * @param role what it is for
 * @param code of the paper in the procedure (mã thành phần hồ sơ); null if it is no such paper
 * @param mediaType by the ending of its name
 * @param length in bytes
 * @param sha256 in hexadecimal form, lower case
 */
public record DossierFile(
    String name,
    DossierRole role,
    @Nullable String code,
    String mediaType,
    long length,
    String sha256) {

  /** It becomes the name of a folder. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public DossierFile {
    if ((role == DossierRole.PAPER) != (code != null)) {
      throw new IllegalArgumentException(
          "role is %s and code is %s; a paper has a code, and nothing else has"
              .formatted(role, code));
    }
    if (code != null) {
      requireCode(code);
    }
    if (length < 0 || !SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "length is %d and sha256 is %s; no file has these".formatted(length, sha256));
    }
  }

  static void requireCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code is '%s'; it must have 1 to 64 letters, digits, '.', '_' and '-'".formatted(code));
    }
  }
}
