package vn.hoso.signature.internal.pkix.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** CRLs and OCSP responses as blocks of PEM (RFC 7468), as {@link PkiObjects} reads them. */
public final class PemBundle {

  private static final int LINE = 64;

  private PemBundle() {}

  public static byte[] of(List<byte[]> crls, List<byte[]> ocspResponses) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    crls.forEach(crl -> add(out, "X509 CRL", crl));
    ocspResponses.forEach(response -> add(out, "OCSP RESPONSE", response));
    return out.toByteArray();
  }

  private static void add(ByteArrayOutputStream out, String label, byte[] der) {
    out.writeBytes(ascii("-----BEGIN " + label + "-----\n"));
    out.writeBytes(Base64.getMimeEncoder(LINE, ascii("\n")).encode(der));
    out.writeBytes(ascii("\n-----END " + label + "-----\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
