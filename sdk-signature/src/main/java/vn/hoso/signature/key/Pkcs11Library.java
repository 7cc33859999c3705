package vn.hoso.signature.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import vn.hoso.signature.error.SigningKeyException;

/** A token's driver, through the JDK's SunPKCS11, whose instances are never registered. */
final class Pkcs11Library {

  private Pkcs11Library() {}

  /** A provider of its own for one slot. */
  static AuthProvider provider(Path library, int slot) {
    requireFile(library);
    try {
      // Destroying gives the sessions back to the driver, which often has few.
      return (AuthProvider)
          sunPkcs11()
              .configure(
                  "--"
                      + libraryLine(library)
                      + "name=slot"
                      + slot
                      + "\nslot="
                      + slot
                      + "\ndestroyTokenAfterLogout=true\n");
    } catch (ProviderException | InvalidParameterException e) {
      throw Pkcs11Errors.of(
          e,
          "Slot %d of the PKCS#11 library %s".formatted(slot, library),
          "cannot be opened: check that it is the driver of this token, for the same processor as"
              + " this Java runtime, and the number of the slot");
    }
  }

  static void requireFile(Path library) {
    if (!Files.isRegularFile(library)) {
      throw new SigningKeyException(
          "The PKCS#11 library %s does not exist: install the token's driver, or check the path"
              .formatted(library));
    }
  }

  /**
   * Quoted, as the path may have spaces and Vietnamese letters, with octal escapes: an inline
   * configuration takes a backslash before an n for the end of a line, even in a path.
   */
  static String libraryLine(Path library) {
    String path = library.toString().replace("\\", "\\134").replace("\"", "\\042");
    return "library=\"" + path + "\"\n";
  }

  static Provider sunPkcs11() {
    Provider provider = Security.getProvider("SunPKCS11");
    if (provider == null) {
      throw new SigningKeyException(
          "This Java runtime lacks the SunPKCS11 provider (module jdk.crypto.cryptoki): use a"
              + " runtime that has it, and leave it in the java.security file");
    }
    return provider;
  }
}
