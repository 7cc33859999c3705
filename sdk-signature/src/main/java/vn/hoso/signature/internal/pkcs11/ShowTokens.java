package vn.hoso.signature.internal.pkcs11;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;

/**
 * Prints what a PKCS#11 library says of its slots and tokens, without a login. The JDK shows it to
 * the standard output only ({@code showInfo}), so this is a program. It is started with this class
 * alone on its class path: it may use the JDK and nothing else.
 */
public final class ShowTokens {

  private static final int MAX_SLOTS = 64;

  private ShowTokens() {}

  /**
   * Prints one block for each slot.
   *
   * @param args the {@code library} line of the provider's configuration
   */
  public static void main(String[] args) {
    // The JDK widens each byte of a label to a char; this restores the bytes, which are UTF-8.
    System.setOut(
        new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.ISO_8859_1));
    Provider pkcs11 = Security.getProvider("SunPKCS11");
    for (int index = 0; index < MAX_SLOTS; index++) {
      try {
        pkcs11.configure("--" + args[0] + "name=list\nshowInfo=true\nslotListIndex=" + index);
      } catch (ProviderException e) {
        if (isPastTheLast(e)) {
          return;
        }
        e.printStackTrace(); // one slot that fails does not hide the others
      }
    }
  }

  private static boolean isPastTheLast(ProviderException e) {
    Throwable cause = e.getCause();
    return cause != null && String.valueOf(cause.getMessage()).startsWith("slotListIndex is");
  }
}
