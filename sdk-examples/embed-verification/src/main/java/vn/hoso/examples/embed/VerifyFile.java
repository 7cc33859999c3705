package vn.hoso.examples.embed;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * Verifies the signatures of one file and prints the result in Vietnamese. Exit code 0: valid, if
 * with warnings; 1: not valid, unknown, or not signed; 2: the file cannot be read.
 */
public final class VerifyFile {

  private VerifyFile() {}

  public static void main(String[] args) {
    // In UTF-8 whatever the locale: Vietnamese has letters that other encodings lack.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    if (args.length != 2) {
      out.println("Cách dùng: java -jar embed-verification.jar KHO-CHỨNG-THƯ-SỐ TỆP");
      System.exit(2);
    }
    System.exit(verify(Path.of(args[0]), Path.of(args[1]), out));
  }

  private static int verify(Path trustFolder, Path document, PrintStream out) {
    try {
      SignatureVerifier verifier =
          SignatureVerifier.builder().trust(TrustAnchors.vietnam(trustFolder)).build();
      VerificationReport report = verifier.verify(document);
      out.println(report.toVietnamese());
      return report.verdict().isReliable() ? 0 : 1;
    } catch (DocumentSignatureException e) {
      out.println("Không kiểm tra được: " + e.getMessage());
      return 2;
    }
  }
}
