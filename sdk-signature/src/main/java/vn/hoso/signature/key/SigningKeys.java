package vn.hoso.signature.key;

import java.nio.file.Path;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;

/** Opens signing keys. */
public final class SigningKeys {

  private SigningKeys() {}

  /**
   * The only key of a PKCS#12 file ({@code .p12}, {@code .pfx}; RFC 7292). The file is read at
   * once, and neither it nor the PIN is needed afterwards. The key stays in memory as long as the
   * object that is returned.
   *
   * @throws SigningKeyException if the file is missing or damaged, the PIN is wrong, or there is no
   *     key, or more than one
   * @throws SigningRefusedException if the certificate may not sign, see {@link
   *     SigningCertificate#of}; an expired one is refused only when it is used
   */
  public static SigningKey pkcs12(Path file, Pin pin) {
    return Pkcs12File.open(file, pin).onlyKey();
  }

  /**
   * One of several keys of a PKCS#12 file.
   *
   * @param alias the friendly name of the key, in any case
   * @throws SigningKeyException as {@link #pkcs12(Path, Pin)}, and if no key has this alias
   */
  public static SigningKey pkcs12(Path file, Pin pin, String alias) {
    return Pkcs12File.open(file, pin).key(alias);
  }
}
