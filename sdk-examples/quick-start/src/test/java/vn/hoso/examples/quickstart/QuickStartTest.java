package vn.hoso.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.OnlinePayment;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.SubmissionPlace;
import vn.hoso.examples.quickstart.QuickStart.Place;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.SubmissionResult;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.Simulator;

class QuickStartTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path SOURCE =
      Path.of("src/main/java/vn/hoso/examples/quickstart/QuickStart.java");

  @TempDir Path dir;

  @Test
  void finish_againstTheSimulator_signsVerifiesAndSubmits() throws IOException {
    try (Simulator world = Simulator.start()) {
      Place place =
          new Place(
              world
                  .pki()
                  .issuePerson("Nguyễn Thị Hồng Nhung")
                  .writePkcs12(dir.resolve("khoa.p12"), "12345678".toCharArray()),
              "12345678",
              world.pki().tsaUri(),
              TrustAnchors.of(world.pki().rootCertificate()),
              world.portal().uri());

      SubmissionResult result =
          QuickStart.finish(
              place, decision(), dossier(), world.portal().username(), world.portal().password());

      assertThat(result.action()).isNotNull();
      assertThat(dir.resolve("quyet-dinh.signed.pdf")).exists();
      assertThat(world.portal().dossiers()).hasSize(1);
    }
  }

  @Test
  void readme_showsExactlyThisProgram() throws IOException {
    String source = Files.readString(SOURCE);
    String shown =
        source
            .substring(
                source.indexOf("// README begin\n") + "// README begin\n".length(),
                source.indexOf("\n  // README end"))
            .stripIndent();

    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + shown + "\n```");
  }

  private Path decision() throws IOException {
    return Files.write(
        dir.resolve("quyet-dinh.pdf"),
        """
        %PDF-1.7
        1 0 obj
        <</Type /Catalog /Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type /Pages /Kids [3 0 R] /Count 1>>
        endobj
        3 0 obj
        <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<>>>>
        endobj
        xref
        0 4
        0000000000 65535 f\s
        0000000009 00000 n\s
        0000000056 00000 n\s
        0000000111 00000 n\s
        trailer
        <</Root 1 0 R /Size 4>>
        startxref
        196
        %%EOF
        """
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Dossier dossier() {
    Instant received = Instant.parse("2026-06-15T01:15:00Z");
    return Dossier.builder()
        .number(DossierNumber.firstOf(AgencyCode.of("H17.99"), LocalDate.of(2026, 6, 15)))
        .procedure(
            ProcedureReference.of(
                ProcedureCode.of("1.001731"),
                "Thủ tục hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
                "G09-LD04",
                "Bảo trợ xã hội"))
        .applicant(Applicant.builder(ApplicantKind.PERSON).name("Nguyễn Văn Lành").build())
        .summary("Đề nghị hỗ trợ chi phí mai táng cho cụ Huỳnh Thị Bốn, thôn Phú Quý")
        .status(DossierStatus.ACCEPTED)
        .submittedAt(received)
        .receivedAt(received)
        .dueAt(received.plus(Duration.ofDays(7)))
        .handlingUnit("Ủy ban nhân dân xã Tam Xuân")
        .channel(SubmissionChannel.ONLINE)
        .place(SubmissionPlace.AGENCY)
        .onlinePayment(OnlinePayment.NOT_PAID)
        .build();
  }
}
