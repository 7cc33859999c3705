package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file is signed. */
enum DocumentKind {
  /** In the PDF. */
  PDF(""),
  /** In the XML document (XAdES). */
  XML(""),
  /** Beside the file (CAdES). */
  CMS(".p7s"),
  /** In a container (ASiC-E). */
  ASICE("");

  /** The first entry of a container (EN 319 162-1 annex A), after the local file header. */
  private static final String CONTAINER = "mimetypeapplication/vnd.etsi.asic-e+zip";

  /** Readers of PDF look for its header so far (ISO 32000-1 annex H, note 13). */
  private static final int HEAD = 1024;

  private final String ending;

  DocumentKind(String ending) {
    this.ending = ending;
  }

  /** What is added to the name of the file; empty where the result is the file itself, signed. */
  String ending() {
    return ending;
  }

  /** By content: a file that is none of the others is signed beside itself. */
  static DocumentKind of(Path file) throws NotDoneException {
    String head = head(file);
    if (head.startsWith("PK") && head.contains(CONTAINER)) {
      return ASICE;
    }
    if (head.contains("%PDF-")) {
      return PDF;
    }
    // Of UTF-8 and UTF-16 alike: what is left are ASCII letters.
    return head.replaceAll("[^!-~]", "").startsWith("<") ? XML : CMS;
  }

  private static String head(Path file) throws NotDoneException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new NotDoneException(
          "%s không đọc được; hãy kiểm tra đường dẫn và quyền đọc".formatted(file), e);
    }
  }
}
