package vn.hoso.signature.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.cms.read.PemCms;
import vn.hoso.signature.internal.io.DocumentSource;

/** The format of a document, by its content. */
public enum DocumentFormat {
  PDF,
  XML,
  /** In DER, BER or PEM. */
  CMS,
  /** A container. */
  ASIC;

  /** Readers accept the header within the first 1024 bytes (ISO 32000-1 Annex H.3 note 13). */
  private static final int HEAD = 1024;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final int DER_SEQUENCE = 0x30;

  private static final String BYTE_ORDER_MARKS = "\u00EF\u00BB\u00BF\u00FE\u00FF";

  /**
   * Reads the beginning of a document.
   *
   * @throws UnsupportedDocumentException if it is of none of these, or of several
   * @throws UnreadableDocumentException if it is missing, empty, or no file
   */
  public static DocumentFormat of(Path document) {
    requireFile(document);
    return of(DocumentSource.of(document));
  }

  /** As {@link #of(Path)}. */
  static DocumentFormat of(DocumentSource document) {
    byte[] head = head(document);
    boolean hasPdfHeader = new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    boolean isForPdfViewers =
        hasPdfHeader && document.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    if (head[0] == DER_SEQUENCE) {
      if (isForPdfViewers) {
        // Viewers would find another document in parts of the CMS that nobody signed.
        throw new UnsupportedDocumentException(
            "%s is a CMS signature with a PDF inside: rename it to .p7m, and read what is extracted"
                .formatted(document));
      }
      return CMS;
    }
    if (PemCms.isPem(head)) {
      return CMS;
    }
    if (isZip(head) && !isForPdfViewers) {
      return ASIC;
    }
    if (hasPdfHeader) {
      return PDF;
    }
    if (isXml(head)) {
      return XML;
    }
    throw new UnsupportedDocumentException(
        ("%s is neither a PDF nor XML nor a CMS signature (DER or PEM) nor a container (ASiC), the formats"
                + " that can be verified: check that it is the right file")
            .formatted(document));
  }

  private static boolean isZip(byte[] head) {
    return head.length >= ZIP.length && Arrays.equals(head, 0, ZIP.length, ZIP, 0, ZIP.length);
  }

  /** The first character is {@code <}, in UTF-8, UTF-16 or an encoding like them. */
  private static boolean isXml(byte[] head) {
    for (byte each : head) {
      boolean skipped = BYTE_ORDER_MARKS.indexOf(each & 0xFF) >= 0 || each == 0 || isSpace(each);
      if (!skipped) {
        return each == '<';
      }
    }
    return false;
  }

  private static boolean isSpace(byte each) {
    return each == ' ' || each == '\t' || each == '\r' || each == '\n';
  }

  static void requireFile(Path document) {
    if (Files.exists(document) && !Files.isRegularFile(document)) {
      // A pipe would be waited for, and can be read only once.
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it is a file, no folder and no pipe".formatted(document));
    }
  }

  private static byte[] head(DocumentSource document) {
    try (InputStream in = document.stream()) {
      byte[] head = in.readNBytes(HEAD);
      if (head.length == 0) {
        throw new UnreadableDocumentException(
            "%s is empty: export or copy the document again".formatted(document));
      }
      return head;
    } catch (NoSuchFileException e) {
      throw new UnreadableDocumentException(
          "%s does not exist: check the path".formatted(document), e);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it is a file, and its permissions".formatted(document), e);
    }
  }
}
