package vn.hoso.signature.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;

/**
 * What holds for every sequence of bytes: as PDF, XML, CMS or container, by its content, it gets a
 * report without a trusted signature, or one of two errors that name the file. Jazzer finds it by
 * the name of its method: {@code jazzer --cp=…
 * --target_class=vn.hoso.signature.fuzz.DocumentFuzzTarget <corpus>}, with the corpus that {@link
 * FuzzSeeds} writes.
 */
public final class DocumentFuzzTarget {

  private static final SignatureVerifier VERIFIER = SignatureVerifier.builder().build();
  private static final Path FILE = temporaryFile();

  private DocumentFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] document) {
    write(document);
    try {
      VerificationReport report = VERIFIER.verify(FILE);
      assertThat(report.verdict().isReliable()).isFalse();
      assertThat(report.toVietnamese()).isNotEmpty();
      assertThat(report.toHtml()).endsWith("</html>\n");
      assertThat(report.toJson()).startsWith("{").endsWith("}");
    } catch (UnreadableDocumentException | UnsupportedDocumentException expected) {
      assertThat(expected).hasMessageContaining(FILE.getFileName().toString());
    }
  }

  private static void write(byte[] document) {
    try {
      Files.write(FILE, document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFile() {
    try {
      Path file = Files.createTempFile("văn bản", ".bin");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
