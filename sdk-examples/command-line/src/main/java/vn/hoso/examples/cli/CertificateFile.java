package vn.hoso.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** A certificate as a file of a trust folder. */
final class CertificateFile {

  private static final int MAX_NAME = 60;

  private CertificateFile() {}

  /** PEM, named by common name and fingerprint; appears complete or not at all. */
  static Path write(Path folder, X509Certificate certificate) throws IOException {
    byte[] der = der(certificate);
    Path file = folder.resolve(fileName(certificate, der));
    // Not createTempFile, whose files nobody but their owner can read.
    Path temporary = folder.resolve(".hoso-%s.tmp".formatted(UUID.randomUUID()));
    try {
      Files.writeString(
          temporary,
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
              + "\n-----END CERTIFICATE-----\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The common name, or all of the name if there is none; on one line. */
  static String commonName(X500Principal name) {
    String whole = name.getName();
    try {
      for (Rdn part : new LdapName(whole).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return OneLine.of(String.valueOf(part.getValue()));
        }
      }
    } catch (InvalidNameException e) {
      // a name that RFC 2253 cannot write; shown as it is
    }
    return OneLine.of(whole);
  }

  private static String fileName(X509Certificate certificate, byte[] der) {
    String plain =
        Normalizer.normalize(commonName(certificate.getSubjectX500Principal()), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .replaceAll("[^A-Za-z0-9]+", "-");
    String start = plain.substring(0, Math.min(MAX_NAME, plain.length()));
    return "%s_%s.pem".formatted(start, sha256(der).substring(0, 8));
  }

  private static String sha256(byte[] der) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read has no encoded form", e);
    }
  }
}
