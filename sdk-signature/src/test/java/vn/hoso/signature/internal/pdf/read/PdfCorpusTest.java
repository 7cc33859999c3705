package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;

/**
 * The PDFs of public test suites, against what EU DSS 6.4 says of them ({@code oracle.tsv}); and
 * the official documents among the samples. Files where the two differ are listed with the reason.
 */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class PdfCorpusTest {

  private static final Path SHARED = Path.of(System.getenv().getOrDefault("HOSO_SHARED", "."));

  private static final Map<String, String> OTHER_SIGNATURES =
      Map.ofEntries(
          // There is a signature, but what is in /Contents is no CMS: the oracle does not count it.
          Map.entry("BadEncodedCMS.pdf", "1 signatures, 0 intact"),
          Map.entry("Test.bin", "1 signatures, 0 intact"),
          Map.entry("base.pdf", "1 signatures, 0 intact"),
          Map.entry("pades_opposite_infinite_loop.pdf", "1 signatures, 0 intact"),
          Map.entry("pdf-with-empty-sig.pdf", "1 signatures, 0 intact"),
          // The covered bytes end before the revision does: the rest could be exchanged.
          Map.entry("tail-uncovered.pdf", "1 signatures, 0 intact"),
          // Catalog and pages are in an object stream that is broken.
          Map.entry("broken-objstream2.pdf", "unreadable"),
          Map.entry("broken-objstream3.pdf", "unreadable"),
          // What should say how it is encrypted is no dictionary.
          Map.entry("malformed-encrypt-dict2.pdf", "unreadable"));

  private static final Map<String, String> OTHER_CHANGES =
      // Names are added to the page's resources: what was not drawn for want of them, is now.
      Map.of("Signature-P-DE_SCI-4.pdf", "[page 1]");

  /** What the oracle says of one file. */
  private record Expected(int signatures, int intact, boolean undefinedChanges, String error) {}

  @Test
  void read_corpus_findsTheSignaturesThatTheOracleFinds() throws IOException {
    Map<String, String> deviations = new TreeMap<>();
    oracle()
        .forEach(
            (file, expected) -> {
              String found = signatures(file);
              String wanted =
                  expected.error().isEmpty()
                      ? expected.signatures() + " signatures, " + expected.intact() + " intact"
                      : "unreadable";
              if (!found.equals(wanted)) {
                deviations.put(name(file), found);
              }
            });

    assertThat(deviations).isEqualTo(OTHER_SIGNATURES);
  }

  @Test
  void read_corpus_findsTheChangesThatTheOracleFinds() throws IOException {
    Map<String, String> deviations = new TreeMap<>();
    oracle()
        .forEach(
            (file, expected) -> {
              if (expected.signatures() > 0 && !signatures(file).equals("unreadable")) {
                List<String> found = unexplained(file);
                if (found.isEmpty() == expected.undefinedChanges()) {
                  deviations.put(name(file), found.toString());
                }
              }
            });

    assertThat(deviations).isEqualTo(OTHER_CHANGES);
  }

  @Test
  void read_decreeWithCertification_coversTheWholeFile() {
    PdfFacts facts = sample("chinhphu-nd335-2025-portal-docmdp.pdf");

    assertThat(facts.orphans()).isEmpty();
    assertThat(facts.signatures()).hasSize(1);
    PdfSignature signature = facts.signatures().get(0);
    assertThat(signature.coverage()).isEqualTo(Coverage.WHOLE_FILE);
    assertThat(signature.certification()).isEqualTo(DocMdp.FORM_FILLING);
    assertThat(signature.subFilter()).isEqualTo("adbe.pkcs7.detached");
    assertThat(signature.signingTime()).isEqualTo("2025-12-25T15:57:57+07:00");
  }

  @Test
  void read_decisionSignedThreeTimes_hasSignaturesAfterSignaturesOnly() {
    PdfFacts facts = sample("ubnd-phu-tho-qd63-2025-3sigs-g1.pdf");

    assertThat(facts.orphans()).isEmpty();
    assertThat(facts.signatures())
        .extracting(PdfSignature::field, PdfSignature::coverage, PdfSignature::certification)
        .containsExactly(
            tuple("Signature1", Coverage.REVISION, DocMdp.FORM_FILLING),
            tuple("Signature2", Coverage.REVISION, null),
            tuple("Signature3", Coverage.WHOLE_FILE, null));
    assertThat(facts.signatures())
        .allSatisfy(
            signature ->
                assertThat(signature.changesAfter())
                    .allMatch(change -> change.level().compareTo(ChangeLevel.SIGNATURE) <= 0)
                    .noneMatch(PdfChange::forbidden));
    assertThat(facts.signatures().get(0).changesAfter())
        .filteredOn(change -> change.kind() == ChangeKind.NEW_VISIBLE_SIGNATURE)
        .extracting(PdfChange::subject)
        .containsExactly("Signature2", "Signature3");
  }

  @Test
  void read_gazetteSavedAnew_hasATraceOfItsSignature() {
    PdfFacts facts = sample("congbao-nd282-2025-resaved-BROKEN.pdf");

    assertThat(facts.signatures()).isEmpty();
    assertThat(facts.orphans())
        .containsExactly(new PdfOrphan("object 225 is a signature that belongs to no field"));
  }

  private static PdfFacts sample(String name) {
    return PdfReader.read(SHARED.resolve("samples/signed").resolve(name));
  }

  private static String signatures(String file) {
    PdfFacts facts;
    try {
      facts = PdfReader.read(SHARED.resolve("corpus").resolve(file));
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      return "unreadable";
    }
    List<PdfSignature> signatures =
        facts.signatures().stream()
            .filter(each -> each.kind() == PdfSignature.Kind.SIGNATURE)
            .toList();
    long intact = signatures.stream().filter(each -> isIntact(file, each)).count();
    return signatures.size() + " signatures, " + intact + " intact";
  }

  private static List<String> unexplained(String file) {
    return PdfReader.read(SHARED.resolve("corpus").resolve(file)).signatures().stream()
        .flatMap(signature -> signature.changesAfter().stream())
        .filter(change -> change.level() == ChangeLevel.OTHER)
        .map(PdfChange::subject)
        .distinct()
        .toList();
  }

  /** Whether the covered bytes are those that were signed. */
  private static boolean isIntact(String file, PdfSignature signature) {
    if (signature.formProblem() != null) {
      return false;
    }
    try {
      CMSSignedData cms = new CMSSignedData(new ByteArrayInputStream(signature.contents()));
      for (SignerInformation signer : cms.getSignerInfos().getSigners()) {
        byte[] digest =
            CoveredBytes.digests(
                    DocumentSource.of(SHARED.resolve("corpus").resolve(file)),
                    List.of(signature.covered()),
                    signer.getDigestAlgOID())
                .get(signature.covered());
        AttributeTable attributes = signer.getSignedAttributes();
        // Without attributes the signature is over the bytes themselves.
        return attributes == null
            || MessageDigest.isEqual(
                digest,
                ((ASN1OctetString)
                        attributes.get(CMSAttributes.messageDigest).getAttrValues().getObjectAt(0))
                    .getOctets());
      }
      return false;
    } catch (CMSException | NoSuchAlgorithmException e) {
      return false;
    }
  }

  private static Map<String, Expected> oracle() throws IOException {
    Map<String, Expected> files = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(SHARED.resolve("corpus/oracle.tsv"))) {
      for (String line : lines.skip(1).toList()) {
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        boolean pdf = cells.get(2).startsWith("PDF") || cells.get(0).endsWith(".pdf");
        if (pdf && Files.exists(SHARED.resolve("corpus").resolve(cells.get(0)))) {
          files.merge(cells.get(0), expected(cells), PdfCorpusTest::both);
        }
      }
    }
    return files;
  }

  private static Expected expected(List<String> cells) {
    boolean none = cells.get(4).isEmpty() || cells.get(4).equals("0");
    return new Expected(
        none ? 0 : Integer.parseInt(cells.get(4)),
        cells.get(14).equals("true") ? 1 : 0,
        cells.get(18).equals("true"),
        cells.get(4).isEmpty() ? cells.get(cells.size() - 1) : "");
  }

  private static Expected both(Expected a, Expected b) {
    return new Expected(
        a.signatures(),
        a.intact() + b.intact(),
        a.undefinedChanges() || b.undefinedChanges(),
        a.error());
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
