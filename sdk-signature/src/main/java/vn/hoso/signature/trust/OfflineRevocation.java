package vn.hoso.signature.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pkix.file.PemBundle;
import vn.hoso.signature.internal.pkix.file.PkiFolder;
import vn.hoso.signature.internal.pkix.file.PkiObjects;

/**
 * CRLs and OCSP responses that were fetched elsewhere and carried into a closed network. They are
 * believed only as far as their own signatures reach, so the folder needs no protection beyond that
 * of availability.
 *
 * <p>Immutable and thread-safe.
 */
public final class OfflineRevocation {

  private static final PkiFolder.Limits LIMITS =
      new PkiFolder.Limits(64L * 1024 * 1024, 256L * 1024 * 1024);

  private static final OfflineRevocation NONE =
      new OfflineRevocation(List.of(), List.of(), List.of());

  private final List<byte[]> crls;
  private final List<byte[]> ocspResponses;
  private final List<String> problems;

  private OfflineRevocation(List<byte[]> crls, List<byte[]> ocspResponses, List<String> problems) {
    this.crls = crls;
    this.ocspResponses = ocspResponses;
    this.problems = List.copyOf(problems);
  }

  /** Nothing was carried along. */
  public static OfflineRevocation none() {
    return NONE;
  }

  /**
   * Takes what the caller has read.
   *
   * @param crls DER; copied, as are the others
   * @param ocspResponses DER of OCSPResponse (RFC 6960 §4.2.1)
   */
  public static OfflineRevocation of(Collection<byte[]> crls, Collection<byte[]> ocspResponses) {
    return new OfflineRevocation(
        crls.stream().map(byte[]::clone).toList(),
        ocspResponses.stream().map(byte[]::clone).toList(),
        List.of());
  }

  /**
   * Reads files and folders of CRLs and OCSP responses (RFC 6960 OCSPResponse), DER or PEM,
   * subfolders included. Certificates among them are passed over, so that one folder can serve this
   * and {@link TrustAnchors#vietnam}. Of each argument at most 10 000 files of at most 64 MiB, 256
   * MiB in all; what is beyond that, or cannot be used, is named by {@link #problems()}.
   *
   * @throws TrustMaterialException if one of them does not exist
   */
  public static OfflineRevocation from(Path... filesOrFolders) {
    List<byte[]> crls = new ArrayList<>();
    List<byte[]> ocspResponses = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path fileOrFolder : filesOrFolders) {
      if (!Files.exists(fileOrFolder)) {
        throw new TrustMaterialException(
            "No file or folder of CRLs or OCSP responses at "
                + fileOrFolder
                + ": check the path, or leave it out to verify without them");
      }
      PkiObjects found = PkiFolder.read(fileOrFolder, LIMITS);
      crls.addAll(found.crls());
      ocspResponses.addAll(found.ocsps());
      problems.addAll(found.problems());
    }
    return new OfflineRevocation(crls, ocspResponses, problems);
  }

  /** Of what was fetched. */
  static OfflineRevocation of(
      List<byte[]> crls, List<byte[]> ocspResponses, List<String> problems) {
    return new OfflineRevocation(List.copyOf(crls), List.copyOf(ocspResponses), problems);
  }

  /**
   * Writes all of it into one file (PEM), which {@link #from} reads where there is no network. The
   * file appears complete or not at all, and replaces what was there.
   *
   * @throws TrustMaterialException if it would be longer than what {@link #from} reads of a file
   * @throws UnwritableDocumentException if it cannot be written
   */
  public void write(Path file) {
    byte[] bundle = PemBundle.of(crls, ocspResponses);
    if (bundle.length > LIMITS.fileBytes()) {
      throw new TrustMaterialException(
          "%s would have %d bytes, and at most %d are read of a file: bundle fewer authorities"
              .formatted(file, bundle.length, LIMITS.fileBytes()));
    }
    try (TargetFile target = TargetFile.create(file)) {
      target.write(bundle);
      target.commit();
    }
  }

  /** DER of each CRL; copies. */
  public List<byte[]> crls() {
    return copies(crls);
  }

  /** DER of each OCSP response; copies. */
  public List<byte[]> ocspResponses() {
    return copies(ocspResponses);
  }

  /** What was found and could not be used, one sentence each with the file in front. */
  public List<String> problems() {
    return problems;
  }

  @Override
  public String toString() {
    return "OfflineRevocation[crls=%d, ocspResponses=%d, problems=%d]"
        .formatted(crls.size(), ocspResponses.size(), problems.size());
  }

  private static List<byte[]> copies(List<byte[]> arrays) {
    return arrays.stream().map(byte[]::clone).toList();
  }
}
