package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.ArchivePki;
import vn.hoso.signature.fixture.Archived;
import vn.hoso.signature.fixture.DssArchive.Form;

/** XML documents that are kept for ten years, by us and by the EU's reference implementation. */
class XmlRenewalTest {

  private static final Instant SIGNED = ArchivePki.SIGNED;
  private static final Instant RENEWED = ArchivePki.RENEWED;

  @TempDir Path dir;

  private final ArchivePki pki = ArchivePki.create();

  @ParameterizedTest
  @ValueSource(strings = {"B", "T", "LT"})
  void extend_twiceByUs_isValidWhenAllElseHasExpired(String level) throws IOException {
    Archived archived = sign(level).extend(SignatureLevel.B_LTA, SIGNED);

    assertValid(archived, RENEWED.plusSeconds(120));
    assertValid(archived.extend(SignatureLevel.B_LTA, RENEWED), ArchivePki.LATER);
  }

  @Test
  void renew_byTheReference_takesOurs() throws IOException {
    Archived archived = sign("B").extend(SignatureLevel.B_LTA, SIGNED);

    assertValid(archived.renew(), ArchivePki.LATER);
  }

  /** Certificates and status of the time-stamp before have a place of their own. */
  @Test
  void renew_byUs_addsToWhatTheReferenceMade() throws IOException {
    Archived archived = sign("LTA");

    Archived renewed = archived.extend(SignatureLevel.B_LTA, RENEWED);

    assertValid(renewed, ArchivePki.LATER);
    String before = Files.readString(archived.file());
    int end = before.indexOf("</xades:UnsignedSignatureProperties>");
    assertThat(Files.readString(renewed.file()))
        .startsWith(before.substring(0, end) + "<xades141:TimeStampValidationData ")
        .endsWith(before.substring(end));
  }

  private Archived sign(String level) throws IOException {
    return Archived.sign(pki, Form.XML, level, dir);
  }

  private static void assertValid(Archived archived, Instant at) throws IOException {
    VerificationReport ours = archived.verify(at);
    assertThat(ours.verdict()).as(ours.toEnglish()).isEqualTo(new Verdict.Valid());
    SimpleReport theirs = archived.reference(at);
    String id = theirs.getFirstSignatureId();
    assertThat(theirs.getIndication(id))
        .as("%s", theirs.getAdESValidationErrors(id))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(theirs.getSignatureFormat(id)).hasToString("XAdES-BASELINE-LTA");
  }
}
