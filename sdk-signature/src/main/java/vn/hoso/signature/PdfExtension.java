package vn.hoso.signature;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.read.PdfEvidence;
import vn.hoso.signature.internal.pdf.read.PdfReader;
import vn.hoso.signature.internal.pdf.write.EvidenceWriter;
import vn.hoso.signature.internal.pdf.write.PdfSource;
import vn.hoso.signature.internal.pdf.write.Revision;
import vn.hoso.signature.internal.pdf.write.RevisionWriter;
import vn.hoso.signature.internal.pdf.write.SignatureField;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.internal.verify.FactsReader;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.time.TimeStamp;
import vn.hoso.signature.time.TimeStampService;

/** Appends the revisions that lead from one level to a higher one, each to what is written yet. */
final class PdfExtension implements Extension {

  private static final int FINGERPRINT_BYTES = 16;

  private final ExtensionServices services;

  PdfExtension(ExtensionServices services) {
    this.services = services;
  }

  @Override
  public void extend(TargetFile file, Path name, SignatureLevel level) {
    DocumentFacts facts = FactsReader.read(file.source(name), null);
    EvidenceCollector.requireIntact(facts, name);
    if (!EvidenceCollector.isTimeStamped(facts)) {
      stamp(file, name);
      facts = FactsReader.read(file.source(name), null);
    }
    if (level == SignatureLevel.B_T) {
      return;
    }
    addEvidence(file, name, services.collector().collect(facts, name, services.now()));
    if (level == SignatureLevel.B_LTA) {
      stamp(file, name);
    }
  }

  private static void addEvidence(TargetFile file, Path name, PdfEvidence wanted) {
    PdfEvidence known = PdfReader.read(file.written()).evidence();
    List<byte[]> certificates = without(known.certificates(), wanted.certificates());
    List<byte[]> crls = without(known.crls(), wanted.crls());
    List<byte[]> ocsps = without(known.ocsps(), wanted.ocsps());
    if (certificates.isEmpty() && crls.isEmpty() && ocsps.isEmpty()) {
      return;
    }
    try (PdfSource source = PdfSource.open(file.written(), name)) {
      byte[] fingerprint = fingerprint(digest(file, source, DigestAlgorithm.SHA256).digest());
      file.write(EvidenceWriter.write(source, certificates, crls, ocsps, fingerprint));
    }
  }

  private void stamp(TargetFile file, Path name) {
    TimeStampService service = services.timeStamps();
    int room = SignaturePreparer.TIMESTAMP_BYTES;
    while (true) {
      byte[] signed = stamp(file, name, room, service);
      if (signed.length > 0) {
        file.write(signed);
        return;
      }
      room *= 2;
    }
  }

  /** The revision; nothing if the token needs more room. */
  private static byte[] stamp(TargetFile file, Path name, int room, TimeStampService service) {
    try (PdfSource source = PdfSource.open(file.written(), name)) {
      RevisionWriter writer = RevisionWriter.plan(source, SignatureField.NEXT);
      byte[] fingerprint = fingerprint(digest(file, source, DigestAlgorithm.SHA256).digest());
      Revision revision = writer.writeTimeStamp(room, fingerprint);
      TimeStamp stamp =
          service.stampDigest(algorithm -> revision.digestAfter(digest(file, source, algorithm)));
      byte[] token = stamp.token();
      return token.length <= room ? revision.with(token) : new byte[0];
    }
  }

  private static MessageDigest digest(
      TargetFile file, PdfSource source, DigestAlgorithm algorithm) {
    MessageDigest digest = algorithm.newDigest();
    DocumentBytes.pass(file.written(), source.length(), digest, null);
    return digest;
  }

  /** Names the state of the document; see ISO 32000-1 §14.4. */
  private static byte[] fingerprint(byte[] digest) {
    return Arrays.copyOf(digest, FINGERPRINT_BYTES);
  }

  private static List<byte[]> without(List<byte[]> known, List<byte[]> wanted) {
    Set<String> digests = known.stream().map(Sha256::hex).collect(Collectors.toSet());
    return wanted.stream().filter(each -> !digests.contains(Sha256.hex(each))).toList();
  }
}
