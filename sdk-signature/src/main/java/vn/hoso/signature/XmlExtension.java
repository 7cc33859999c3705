package vn.hoso.signature;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.internal.verify.FactsReader;
import vn.hoso.signature.internal.verify.KeptMaterial;
import vn.hoso.signature.internal.verify.SignatureEvidence;
import vn.hoso.signature.internal.xml.read.ExtensibleSignature;
import vn.hoso.signature.internal.xml.write.PropertyWriter;
import vn.hoso.signature.internal.xml.write.UnsignedText;
import vn.hoso.signature.internal.xml.write.XmlSource;
import vn.hoso.signature.time.TimeStampService;

/**
 * Adds the unsigned properties that lead from one level to a higher one (EN 319 132-1 §6.3), each
 * to what is written yet. Counter-signatures stay as they are.
 */
final class XmlExtension implements Extension {

  private final ExtensionServices services;

  XmlExtension(ExtensionServices services) {
    this.services = services;
  }

  @Override
  public void extend(TargetFile file, Path name, SignatureLevel level) {
    DocumentFacts facts = FactsReader.read(file.source(name), null);
    EvidenceCollector.requireIntact(facts, name);
    if (!EvidenceCollector.isTimeStamped(facts)) {
      file.replace(stamped(source(file, name), EvidenceCollector.withoutTimeStamp(facts)));
      facts = FactsReader.read(file.source(name), null);
    }
    if (level == SignatureLevel.B_T) {
      return;
    }
    List<SignatureEvidence> evidence =
        services.collector().collectForEach(facts, name, services.now());
    file.replace(withEvidence(source(file, name), evidence));
    if (level == SignatureLevel.B_LTA) {
      file.replace(archived(source(file, name), evidence.size()));
    }
  }

  /** With time-stamps of the values of some signatures. */
  byte[] stamped(XmlSource source, List<Integer> numbers) {
    PropertyWriter writer = new PropertyWriter(source);
    TimeStampService service = services.timeStamps();
    for (ExtensibleSignature each : signatures(source, numbers.stream())) {
      byte[] token = service.stamp(each.value()).token();
      writer.add(each, UnsignedText.signatureTimeStamp(token));
    }
    return writer.written();
  }

  static byte[] withEvidence(XmlSource source, List<SignatureEvidence> evidence) {
    PropertyWriter writer = new PropertyWriter(source);
    for (int number = 0; number < evidence.size(); number++) {
      SignatureEvidence lacking = evidence.get(number);
      if (!lacking.signer().isEmpty() || !lacking.timeStamps().isEmpty()) {
        ExtensibleSignature signature = ExtensibleSignature.of(source.index(), number);
        writer.add(signature, properties(signature, lacking));
      }
    }
    return writer.written();
  }

  /** A signature has one CertificateValues and one RevocationValues at most (§6.3). */
  private static String properties(ExtensibleSignature signature, SignatureEvidence lacking) {
    String certificates = certificates(lacking.signer());
    String revocation = revocation(lacking.signer());
    boolean further = signature.has("CertificateValues") || signature.has("RevocationValues");
    String ofTimeStamps =
        UnsignedText.timeStampValidationData(
            certificates(lacking.timeStamps()) + revocation(lacking.timeStamps()));
    return further
        ? UnsignedText.timeStampValidationData(certificates + revocation) + ofTimeStamps
        : certificates + revocation + ofTimeStamps;
  }

  private static String certificates(KeptMaterial material) {
    return UnsignedText.certificateValues(material.certificates());
  }

  private static String revocation(KeptMaterial material) {
    return UnsignedText.revocationValues(material.crls(), material.ocsps());
  }

  /** With a further time-stamp over each signature and all that it has. */
  byte[] archived(XmlSource source, int count) {
    PropertyWriter writer = new PropertyWriter(source);
    TimeStampService service = services.timeStamps();
    for (ExtensibleSignature each : signatures(source, IntStream.range(0, count).boxed())) {
      byte[] token =
          service.stampDigest(algorithm -> each.archiveDigest(algorithm.newDigest())).token();
      writer.add(each, UnsignedText.archiveTimeStamp(token));
    }
    return writer.written();
  }

  /** All of them are looked at before a service is asked. */
  private static List<ExtensibleSignature> signatures(XmlSource source, Stream<Integer> numbers) {
    return numbers.map(each -> ExtensibleSignature.of(source.index(), each)).toList();
  }

  private static XmlSource source(TargetFile file, Path name) {
    return XmlSource.of(name, XmlSource.readBytes(file.written()), null);
  }
}
