package vn.hoso.simulator.pki;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Textual encoding (RFC 7468). */
final class Pem {
  private static final int LINE_LENGTH = 64;
  private static final byte[] LINE_END = {'\n'};

  private Pem() {}

  static byte[] encode(String label, byte[] der) {
    String base64 = Base64.getMimeEncoder(LINE_LENGTH, LINE_END).encodeToString(der);
    String pem = "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    return pem.getBytes(StandardCharsets.US_ASCII);
  }
}
