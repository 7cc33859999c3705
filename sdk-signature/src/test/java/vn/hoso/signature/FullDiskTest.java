package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;

/** A disk that takes no more than a few bytes: the shell limits the size of files of a process. */
class FullDiskTest {

  @TempDir Path dir;

  @Test
  void sign_xmlThatDoesNotFit_leavesNothing() throws IOException {
    Path document = SignedXml.write(dir.resolve("a.xml"), "<a>" + " ".repeat(90_000) + "</a>");

    assertRefused(document);
  }

  @Test
  void sign_pdfThatDoesNotFit_leavesNothing() throws IOException {
    String padding = "<</Padding (%s)>>".formatted(" ".repeat(90_000));
    byte[] pdf =
        RawPdf.classic(RawPdf.onePage(RawPdf.ONE_PAGE.get(0), RawPdf.ONE_PAGE.get(2), padding));
    Path document = Files.write(dir.resolve("a.pdf"), pdf);

    assertRefused(document);
  }

  @Test
  void sign_containerThatDoesNotFit_leavesNothing() throws IOException {
    assertRefused(Files.write(dir.resolve("a.bin"), new byte[90_000]));
  }

  private void assertRefused(Path document) throws IOException {
    Path target = Files.writeString(dir.resolve("target"), "bản trước");

    Tool.Outcome outcome =
        Tool.run(
            "sh",
            "-c",
            "ulimit -f 64 && exec \"$0\" \"$@\"",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            Signer.class.getName(),
            document.toString(),
            target.toString());

    assertThat(outcome.output())
        .contains(UnwritableDocumentException.class.getName(), "check free space");
    assertThat(target).hasContent("bản trước");
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactlyInAnyOrder(document, target);
    }
  }

  /** What runs with the limit. */
  static final class Signer {

    private Signer() {}

    public static void main(String[] arguments) {
      Path document = Path.of(arguments[0]);
      Path target = Path.of(arguments[1]);
      DocumentSigner signer = DocumentSigner.create(TestKey.of("P-256")).clock(SigningPki.CLOCK);
      try {
        if (document.toString().endsWith(".pdf")) {
          signer.pdf(document, PdfSignatureOptions.create()).sign(target);
        } else if (document.toString().endsWith(".bin")) {
          AsicContent content = AsicContent.of(List.of(document));
          signer.asic(content, AsicSignatureOptions.xades()).sign(target);
        } else {
          signer.xml(document, XmlSignatureOptions.xades()).sign(target);
        }
        System.out.println("signed");
      } catch (UnwritableDocumentException e) {
        System.out.println(e);
      }
    }
  }
}
