package vn.hoso.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.asic.ContainerWriter;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.KeptMaterial;
import vn.hoso.signature.key.DigestAlgorithm;

/** Puts the evidence of a verification together and seals it. Thread-safe. */
final class EvidenceMaker {

  private final SignatureVerifier verifier;
  private final EvidenceSeal seal;

  EvidenceMaker(SignatureVerifier verifier, EvidenceSeal seal) {
    this.verifier = verifier;
    this.seal = seal;
  }

  /**
   * Verifies and keeps.
   *
   * @param content of a detached signature, or null
   */
  VerificationReport make(
      Path document, @Nullable Path content, EvidenceOptions options, Path target) {
    Path[] documents = content == null ? new Path[] {document} : new Path[] {document, content};
    for (Path each : documents) {
      requireOther(each, target);
    }
    try (TargetFile file = TargetFile.create(target)) {
      VerificationReport report =
          content == null ? verifier.verify(document) : verifier.verifyDetached(document, content);
      try (ContainerWriter container = ContainerWriter.create(file, report.judgedAt())) {
        addDocuments(document, content, options, container);
        addReports(report, container);
        addMaterial(KeptMaterial.of(report.examinations()), container);
        seal.add(container, document, options);
      }
      requireConfirmed(verifier.verifyEvidence(file.written(), documents), document);
      file.commit();
      return report;
    }
  }

  private static void addDocuments(
      Path document, @Nullable Path content, EvidenceOptions options, ContainerWriter container) {
    String name = EvidenceLayout.DOCUMENT + EvidenceLayout.name(document);
    String contentName =
        content == null ? "" : EvidenceLayout.CONTENT + EvidenceLayout.name(content);
    if (!options.isDigestOnly()) {
      container.add(name, document);
      if (content != null) {
        container.add(contentName, content);
      }
      return;
    }
    String digests = line(document, name) + (content == null ? "" : line(content, contentName));
    container.add(EvidenceLayout.DIGESTS, utf8(digests));
  }

  private static String line(Path file, String name) {
    return "%s  %s\n".formatted(sha256(file), name);
  }

  /** Hexadecimal. */
  static String sha256(Path file) {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    DocumentBytes.pass(file, DocumentBytes.length(file), digest, null);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addReports(VerificationReport report, ContainerWriter container) {
    container.add(EvidenceLayout.JSON, utf8(report.toJson()));
    container.add(EvidenceLayout.ETSI, utf8(report.toEtsiXml()));
    container.add(EvidenceLayout.TEXT, utf8(report.toVietnamese()));
  }

  private static void addMaterial(KeptMaterial material, ContainerWriter container) {
    add(EvidenceLayout.CERTIFICATES, ".cer", material.certificates(), container);
    add(EvidenceLayout.REVOCATION, EvidenceLayout.CRL, material.crls(), container);
    add(EvidenceLayout.REVOCATION, EvidenceLayout.OCSP, material.ocsps(), container);
    add(EvidenceLayout.TIME_STAMPS, ".tst", material.timeStamps(), container);
  }

  private static void add(
      String folder, String ending, Collection<byte[]> items, ContainerWriter container) {
    int number = 0;
    for (byte[] item : items) {
      number++;
      container.add("%s%03d%s".formatted(folder, number, ending), item);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What cannot be verified today will not be in ten years. */
  private static void requireConfirmed(EvidenceReport made, Path document) {
    if (made.verdict() != EvidenceVerdict.CONFIRMED) {
      String why =
          Stream.concat(
                  made.findings().stream().map(BilingualText::english),
                  made.seal().signatures().stream()
                      .flatMap(each -> each.objections().stream())
                      .map(each -> each.text().english()))
              .collect(Collectors.joining("; "));
      throw new TrustMaterialException(
          "The evidence of %s would be %s with what this verifier trusts: %s"
              .formatted(document, made.verdict(), why));
    }
  }

  private static void requireOther(Path document, Path target) {
    try {
      if (Files.exists(target) && Files.isSameFile(document, target)) {
        throw new IllegalArgumentException(
            "target is the document %s itself; name another file".formatted(document));
      }
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "Cannot write %s: check its permissions".formatted(target), e);
    }
  }
}
