package vn.hoso.signature.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UntrustedContentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.key.DigestAlgorithm;

/** A file of an open dossier, and who signed it. Not thread-safe. */
public final class DossierEntry {

  private final Container container;
  private final VerificationReport report;
  private final DossierFile file;

  DossierEntry(Container container, VerificationReport report, DossierFile file) {
    this.container = container;
    this.report = report;
    this.file = file;
  }

  /** What the manifest says of it. */
  public DossierFile file() {
    return file;
  }

  /**
   * The signatures that cover both the file and the manifest, whatever their verdict; those that
   * are not intact aside, and time-stamps, by which nobody signs.
   */
  public List<SignatureReport> signatures() {
    return report.signatures().stream()
        .filter(SignatureReport::intact)
        .filter(each -> !each.roles().contains(SignatureRole.TIME_STAMP))
        .filter(each -> each.covers().containsAll(List.of(file.name(), DossierManifest.ENTRY)))
        .toList();
  }

  /**
   * Writes the file, in constant memory, and lets it appear only if it is what was signed.
   *
   * @param target a file that is replaced if it exists; nothing is left there if this fails
   * @throws UntrustedContentException if the dossier's verdict is not reliable, no signature covers
   *     the file, or it is not what the manifest says
   * @throws UnreadableDocumentException if the container is damaged, or was changed meanwhile
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public void copyTo(Path target) {
    requireCovered();
    try (TargetFile copy = TargetFile.create(target);
        InputStream in = container.open(file.name())) {
      DigestOutputStream out =
          new DigestOutputStream(copy.stream(), DigestAlgorithm.SHA256.newDigest());
      long length = in.transferTo(out);
      String sha256 = HexFormat.of().formatHex(out.getMessageDigest().digest());
      if (length != file.length() || !sha256.equals(file.sha256())) {
        throw new UntrustedContentException(
            "%s is not what the manifest says: it has %d bytes and the SHA-256 %s; ask for the"
                    .formatted(container.nameOf(file.name()), length, sha256)
                + " dossier again");
      }
      copy.commit();
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private void requireCovered() {
    String name = container.nameOf(file.name());
    if (!report.verdict().isReliable()) {
      throw new UntrustedContentException(
          "%s is not handed out: the verdict of the dossier is %s; see its report"
              .formatted(name, report.verdict().code()));
    }
    if (signatures().isEmpty()) {
      throw new UntrustedContentException(
          "%s is not handed out: no signature covers both it and the manifest".formatted(name));
    }
  }
}
