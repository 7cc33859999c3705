package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.DecryptionMaterial;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.apache.pdfbox.pdmodel.encryption.StandardDecryptionMaterial;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnsupportedDocumentException;

/**
 * Documents that restrict printing or editing, but not reading: encrypted with an empty user
 * password (ISO 32000-1 §7.6.3, ISO 32000-2 §7.6.4; RC4, AES-128, AES-256), which every viewer
 * tries. Signatures cover the encrypted bytes, and /Contents is not encrypted.
 */
final class Encryption {

  private final PDEncryption dictionary;
  private final StandardSecurityHandler key;

  private Encryption(PDEncryption dictionary, StandardSecurityHandler key) {
    this.dictionary = dictionary;
    this.key = key;
  }

  /**
   * Tries the empty password.
   *
   * @throws UnsupportedDocumentException if it takes another password or a certificate, or if the
   *     document is too long
   */
  static Encryption of(PdfFile file, COSDictionary dictionary, COSArray id) {
    if (file.length() > PdfLimits.DECRYPTABLE_BYTES) {
      throw unsupported(
          file,
          "is encrypted and longer than %d bytes".formatted(PdfLimits.DECRYPTABLE_BYTES),
          null);
    }
    if (!StandardSecurityHandler.FILTER.equals(dictionary.getNameAsString(COSName.FILTER))) {
      throw unsupported(file, "is encrypted for the holders of certain certificates", null);
    }
    try {
      PDEncryption encryption = new PDEncryption(dictionary);
      StandardSecurityHandler key = new StandardSecurityHandler();
      key.prepareForDecryption(encryption, id, new StandardDecryptionMaterial(""));
      return new Encryption(encryption, key);
    } catch (InvalidPasswordException e) {
      throw unsupported(file, "is encrypted and opens with a password only", e);
    } catch (IOException | RuntimeException e) { // PDFBox throws both on malformed objects
      throw unsupported(file, "is encrypted in a way that is not known", e);
    }
  }

  /** For one parser: it remembers, as its parser does, what it decrypted. */
  SecurityHandler<ProtectionPolicy> newHandler() {
    return new Handler(dictionary, key);
  }

  private static UnsupportedDocumentException unsupported(
      PdfFile file, String problem, @Nullable Exception cause) {
    return new UnsupportedDocumentException(
        ("%s %s: ask who signed it for one that anybody can open; taking the protection off would"
                + " destroy the signatures")
            .formatted(file.path(), problem),
        cause);
  }

  /** Has a key, and need not derive it once more, which is meant to take long. */
  private static final class Handler extends SecurityHandler<ProtectionPolicy> {

    private static final int FIRST_VERSION_WITH_FILTERS = 4;

    Handler(PDEncryption dictionary, StandardSecurityHandler key) {
      setEncryptionKey(key.getEncryptionKey());
      setKeyLength(key.getKeyLength());
      setAES(key.isAES());
      setDecryptMetadata(key.isDecryptMetadata());
      if (dictionary.getVersion() >= FIRST_VERSION_WITH_FILTERS) {
        setStreamFilterName(dictionary.getStreamFilterName());
        setStringFilterName(dictionary.getStringFilterName());
      }
    }

    @Override
    public void prepareDocumentForEncryption(PDDocument document) {
      throw new UnsupportedOperationException("Documents are only read");
    }

    @Override
    public void prepareForDecryption(
        PDEncryption encryption, COSArray id, DecryptionMaterial material) {
      throw new UnsupportedOperationException("The key is there");
    }
  }
}
