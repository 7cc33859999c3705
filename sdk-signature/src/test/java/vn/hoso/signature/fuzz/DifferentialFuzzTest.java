package vn.hoso.signature.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fuzz.Specimen.Kind;

/**
 * Changes valid documents at random. Whatever is accepted afterwards says the same to other
 * programs, has its covered bytes, and is not broken in the eyes of the reference implementation.
 * {@code -Dhoso.fuzz.mutations} and {@code -Dhoso.fuzz.seed} set how many and which.
 */
@Tag("conformance")
class DifferentialFuzzTest {

  private static final Logger LOG = LoggerFactory.getLogger(DifferentialFuzzTest.class);
  private static final int MUTATIONS = Integer.getInteger("hoso.fuzz.mutations", 1_800);
  private static final Pattern BLANK_IN_CONTENTS =
      Pattern.compile("/Contents ?<[0-9A-Fa-f]*[\\x00\\t\\n\\f\\r ]");
  private static final long SEED = Long.getLong("hoso.fuzz.seed", 20_261_124);

  @TempDir Path dir;

  private final List<String> findings = new ArrayList<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private SignatureVerifier verifier;

  @Test
  void verify_documentChangedAtRandom_isAcceptedOnlyIfItSaysTheSame() throws Exception {
    verifier = SigningPki.verifier(dir);
    List<Specimen> specimens = Specimens.in(dir);
    for (Specimen specimen : specimens) {
      Original original = original(specimen);
      for (int i = 0; i < MUTATIONS / specimens.size(); i++) {
        long seed = SEED + i;
        byte[] changed = new Mutator(seed).change(specimen);
        if (!Arrays.equals(changed, specimen.bytes())) {
          judge(original, changed, seed);
        }
      }
    }
    LOG.info("{} mutations, seed {}: {}", MUTATIONS, SEED, outcomes);

    assertThat(findings).isEmpty();
    assertThat(outcomes).containsKeys("INVALID", "refused");
  }

  /** A document before it is changed, and what is to stay so. */
  private record Original(Specimen specimen, String meaning, List<String> covers) {}

  private Original original(Specimen specimen) throws Exception {
    Path file = Files.write(dir.resolve("nguyên bản " + specimen.name()), specimen.bytes());
    VerificationReport report = verifier.verify(file);
    assertThat(report.verdict().code()).as(report.toEnglish()).isEqualTo("VALID");
    return new Original(specimen, specimen.meaning().of(file), covers(report));
  }

  private void judge(Original original, byte[] changed, long seed) throws IOException {
    Path file = Files.write(dir.resolve("đã đổi " + original.specimen().name()), changed);
    VerificationReport report;
    try {
      report = verifier.verify(file);
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      outcomes.merge("refused", 1, Integer::sum);
      return;
    } catch (RuntimeException | Error e) {
      finding(original, seed, "untyped failure " + e);
      return;
    }
    outcomes.merge(report.verdict().code(), 1, Integer::sum);
    if (report.verdict().isReliable()) {
      String meaning = meaning(original.specimen(), file);
      boolean sameFiles = covers(report).equals(original.covers());
      if (sameFiles && !meaning.equals(original.meaning())) {
        finding(original, seed, report.verdict() + ", and says " + meaning);
      }
      List<String> errors = errorsOfReference(original.specimen(), file);
      if (!errors.isEmpty()) {
        finding(
            original, seed, "%s, and the reference says %s".formatted(report.verdict(), errors));
      }
    }
  }

  /** The keys of a run are its own: only the file shows again what was found. */
  private void finding(Original original, long seed, String text) throws IOException {
    Path kept = Files.createDirectories(Path.of("target", "fuzz"));
    Path file = dir.resolve("đã đổi " + original.specimen().name());
    Path copy = kept.resolve("%d %s".formatted(seed, original.specimen()));
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    findings.add("%s: %s".formatted(copy, text));
  }

  private static String meaning(Specimen specimen, Path file) {
    try {
      return specimen.meaning().of(file);
    } catch (Exception e) {
      return "nothing: " + e;
    }
  }

  /** Why a signature fails for good, as far as no known difference explains it. */
  private List<String> errorsOfReference(Specimen specimen, Path file) throws IOException {
    SimpleReport report;
    try {
      report = Dss.simpleReport(file);
    } catch (RuntimeException e) {
      outcomes.merge("unreadable for the reference", 1, Integer::sum);
      return List.of();
    }
    List<String> errors = new ArrayList<>();
    for (String id : report.getSignatureIdList()) {
      if (report.getIndication(id) == Indication.TOTAL_FAILED) {
        report.getAdESValidationErrors(id).forEach(each -> errors.add(each.getValue()));
      }
    }
    // A list of the files is for OpenDocument; EN 319 162-1 §4.4.3.2 lets an ASiC-E go without.
    errors.remove("The manifest file is absent!");
    if (specimen.kind() == Kind.PDF && hasBlankInContents(file)) {
      // ISO 32000-1 §7.3.4.3 allows it, and what is covered is what it was.
      errors.clear();
    }
    return errors;
  }

  private static boolean hasBlankInContents(Path file) throws IOException {
    return BLANK_IN_CONTENTS.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find();
  }

  private static List<String> covers(VerificationReport report) {
    return report.signatures().stream().map(SignatureReport::covers).map(List::toString).toList();
  }
}
