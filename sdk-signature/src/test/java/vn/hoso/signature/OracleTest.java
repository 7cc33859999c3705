package vn.hoso.signature;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;

/**
 * The files of public test suites, all formats, against what the EU's reference validator says of
 * them: how many signatures there are, and how many of them are intact.
 */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class OracleTest {

  private static final int FILE = 0;
  private static final int NUMBER = 5;
  private static final int SIGNATURE_INTACT = 11;
  private static final int REFERENCES_FOUND = 13;
  private static final int CERTIFICATE_FOUND = 15;
  private static final int ERROR = 23;

  private static final String NO_CMS =
      "a signature whose /Contents is no CMS is a broken signature, and not none";
  private static final String ENCRYPTED = "an encrypted PDF whose encryption is malformed";
  private static final String BROKEN = "the objects of the document are in a damaged stream";
  private static final String FREE_XPATH =
      "an XPath that selects freely could select anything, and is not computed";
  private static final String NOT_OF_THE_VALUE =
      "it does not sign the signature that it is in; the other fails it, too, but says intact";
  private static final String NOT_DER =
      "signed over attributes that are not in DER, and verifies as sent; OpenSSL or Poppler agrees";

  /** Where we differ, and are right: what we say, and why. */
  private static final Map<String, Difference> DIFFERENCES =
      Map.ofEntries(
          entry("rfc4134/4.10.bin", new Difference("1, 1 intact", NOT_DER)),
          entry(
              "Signature-P-IT_ADO-1 (HASH_FAILURE) (ECDSA).pdf",
              new Difference("1, 1 intact", NOT_DER)),
          entry(
              "C-E-ERS-basic-invalid-sig.p7m",
              new Difference(
                  "1, 1 intact",
                  "the signed copy of the PSS parameters leaves the default trailer field out, as"
                      + " DER demands, the other one has it; they mean the same; OpenSSL agrees")),
          entry(
              "pdf-sig-with-econtent.pdf",
              new Difference(
                  "1, 1 intact",
                  "the covered bytes are what is signed, not the copy of something in the CMS;"
                      + " Poppler agrees")),
          entry(
              "pdf-double-signer-info.pdf",
              new Difference(
                  "1, 0 intact", "two signers in one PDF signature (ISO 32000-2 §12.8.3)")),
          entry(
              "tail-uncovered.pdf",
              new Difference("1, 0 intact", "the covered bytes end before the revision does")),
          entry(
              "filename_mismatch_signature.asice",
              new Difference(
                  "1, 0 intact",
                  "the file that the reference names is not there; the other takes one with the"
                      + " same digest")),
          entry(
              "M1n1 Testäöüõ!.txt-TS-d4j.bdoc",
              new Difference(
                  "1, 0 intact",
                  "its reference writes + for a space, which it is not in a URI (RFC 3986 §2.2)")),
          entry(
              "dss-asic-cades/src/test/resources/validation/removed-doc.asice",
              new Difference(
                  "1, 0 intact",
                  "a file of the manifest is gone; the other says intact of the manifest alone")),
          entry(
              "xades-fake-counter-signature.xml", new Difference("2, 1 intact", NOT_OF_THE_VALUE)),
          entry(
              "xades-counter-signature-with-type-invalid.xml",
              new Difference("2, 1 intact", NOT_OF_THE_VALUE)),
          entry(
              "xades-counter-signature-no-type-invalid.xml",
              new Difference("2, 1 intact", NOT_OF_THE_VALUE)),
          entry("interop/c14n/Y4/signature.xml", new Difference("1, 0 intact", FREE_XPATH)),
          entry(
              "interop/xfilter2/merlin-xpath-filter2-three/sign-spec.xml",
              new Difference("1, 0 intact", FREE_XPATH)),
          entry(
              "interop/xfilter2/merlin-xpath-filter2-three/sign-xfdl.xml",
              new Difference("1, 0 intact", FREE_XPATH)),
          entry(
              "tests/merlin-xpath-filter2-three/sign-spec.xml",
              new Difference("1, 0 intact", FREE_XPATH)),
          entry(
              "tests/merlin-xpath-filter2-three/sign-xfdl.xml",
              new Difference("1, 0 intact", FREE_XPATH)),
          entry(
              "enveloping-sha256-ecdsa-sha256_padded.xml",
              new Difference(
                  "1, 0 intact",
                  "r and s have 33 bytes each, and 32 is what the curve has (XML Signature 1.1"
                      + " §6.4.3)")),
          // The other finds no signature in these.
          entry(
              "2Chains3ATS/BIN_ER.ers.0.0.tsr",
              new Difference(
                  "1, 1 intact", "a bare time-stamp is a signed CMS, and shown as such")),
          entry(
              "1xTST-and-XAdES-signature.asics",
              new Difference(
                  "1, 1 intact",
                  "an XML signature beside the time-stamp, which the other did not look for")),
          entry("dss-1188/Test.bin", new Difference("1, 0 intact", NO_CMS)),
          entry("BadEncodedCMS.pdf", new Difference("1, 0 intact", NO_CMS)),
          entry("pades_opposite_infinite_loop.pdf", new Difference("1, 0 intact", NO_CMS)),
          entry("pdf-with-empty-sig.pdf", new Difference("1, 0 intact", NO_CMS)),
          entry("coverage-anomalies/base.pdf", new Difference("1, 0 intact", NO_CMS)),
          entry("broken-objstream2.pdf", new Difference("unreadable", BROKEN)),
          entry("broken-objstream3.pdf", new Difference("unreadable", BROKEN)),
          entry("malformed-encrypt-dict2.pdf", new Difference("unreadable", ENCRYPTED)));

  private record Difference(String ours, String reason) {}

  /** How much the oracle's word on a file is worth. */
  private enum Authority {
    /** It had all it takes to judge each signature: both numbers have to agree. */
    FULL,
    /** It found no signature: nor may we. */
    NO_SIGNATURE,
    /** It lacked a key, a certificate or a content: nothing may be intact that it calls broken. */
    PARTIAL,
    /** It could not read the file, or not all of it: nothing may be intact. */
    ERROR
  }

  /** What one side says of a file. */
  private record Outcome(String text, int signatures, int intact) {

    static final Outcome UNREADABLE = new Outcome("unreadable", 0, 0);
    static final Outcome UNSUPPORTED = new Outcome("unsupported", 0, 0);

    static Outcome of(long signatures, long intact) {
      return new Outcome(signatures + ", " + intact + " intact", (int) signatures, (int) intact);
    }
  }

  @Test
  void verify_everyFile_findsTheSignaturesThatTheOracleFinds() throws IOException {
    Map<String, Difference> differences = new TreeMap<>();
    Map<Authority, Integer> compared = new EnumMap<>(Authority.class);
    Map<Authority, Integer> unsupported = new EnumMap<>(Authority.class);
    SignatureVerifier verifier = SignatureVerifier.builder().build();
    Map<String, List<String[]>> files = oracle();
    files.forEach(
        (file, rows) -> {
          Authority authority = authority(rows);
          Outcome ours = ours(verifier, file);
          if (ours.equals(Outcome.UNSUPPORTED)) {
            unsupported.merge(authority, 1, Integer::sum);
            return;
          }
          compared.merge(authority, 1, Integer::sum);
          if (!agrees(authority, ours, theirs(rows))) {
            String listed = listed(file);
            Difference known =
                DIFFERENCES.getOrDefault(listed, new Difference("", "not explained"));
            differences.put(listed, new Difference(ours.text(), known.reason()));
          }
        });

    assertThat(files).hasSize(1030);
    assertThat(compared)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Authority.FULL, 387,
                Authority.NO_SIGNATURE, 172,
                Authority.PARTIAL, 310,
                Authority.ERROR, 51));
    assertThat(unsupported)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Authority.FULL, 5,
                Authority.NO_SIGNATURE, 66,
                Authority.PARTIAL, 2,
                Authority.ERROR, 37));
    assertThat(differences).isEqualTo(DIFFERENCES);
  }

  private static boolean agrees(Authority authority, Outcome ours, Outcome theirs) {
    return switch (authority) {
      case FULL, NO_SIGNATURE -> ours.equals(theirs);
      case PARTIAL -> ours.signatures() == theirs.signatures() && ours.intact() <= theirs.intact();
      case ERROR -> ours.intact() == 0;
    };
  }

  private static Authority authority(List<String[]> rows) {
    String error = rows.get(0)[ERROR];
    if (error.equals("NO_SIGNATURE")) {
      return Authority.NO_SIGNATURE;
    }
    if (!error.isEmpty()) {
      return Authority.ERROR;
    }
    return rows.stream()
            .allMatch(
                row ->
                    row[REFERENCES_FOUND].equals("true") && row[CERTIFICATE_FOUND].equals("true"))
        ? Authority.FULL
        : Authority.PARTIAL;
  }

  private static Outcome theirs(List<String[]> rows) {
    List<String[]> signatures = rows.stream().filter(row -> !row[NUMBER].isEmpty()).toList();
    long intact = signatures.stream().filter(row -> row[SIGNATURE_INTACT].equals("true")).count();
    return Outcome.of(signatures.size(), intact);
  }

  private static Outcome ours(SignatureVerifier verifier, String file) {
    try {
      List<SignatureReport> signatures =
          verifier.verify(corpus().resolve(file)).signatures().stream()
              .flatMap(OracleTest::withCounterSignatures)
              // A time-stamp in the place of a signature is none for the other.
              .filter(signature -> !signature.roles().contains(SignatureRole.TIME_STAMP))
              .toList();
      long intact = signatures.stream().filter(SignatureReport::intact).count();
      return Outcome.of(signatures.size(), intact);
    } catch (UnreadableDocumentException e) {
      return Outcome.UNREADABLE;
    } catch (UnsupportedDocumentException e) {
      return Outcome.UNSUPPORTED;
    }
  }

  private static Stream<SignatureReport> withCounterSignatures(SignatureReport signature) {
    return Stream.concat(
        Stream.of(signature),
        signature.counterSignatures().stream().flatMap(OracleTest::withCounterSignatures));
  }

  /** The name under which a difference is listed, or the whole path. */
  private static String listed(String file) {
    return DIFFERENCES.keySet().stream().filter(file::endsWith).findFirst().orElse(file);
  }

  private static Map<String, List<String[]>> oracle() throws IOException {
    return Files.readAllLines(corpus().resolve("oracle.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .collect(Collectors.groupingBy(row -> row[FILE], LinkedHashMap::new, Collectors.toList()));
  }

  private static Path corpus() {
    return Path.of(System.getenv("HOSO_SHARED"), "corpus");
  }
}
