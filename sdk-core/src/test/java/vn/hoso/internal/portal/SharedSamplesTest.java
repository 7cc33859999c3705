package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.SubmissionPlace;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.DossierForm;

/**
 * The client writes the requests of the shared samples: the same fields and no others, the same
 * values, the same JSON types; and reads them as what they were written from.
 */
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class SharedSamplesTest {

  private static final URI ENDPOINT = URI.create("http://127.0.0.1/VXPAdapter");
  private static final DossierNumber NUMBER = DossierNumber.of("H17.99-261124-0001");

  @Test
  void dossierMapping_dossierOfTheSample_writesTheSample() throws IOException {
    ObjectNode item = new DossierMapping(DossierForm.OF_2025).item(dossierOfTheSample());

    assertThat(request("DongBoHoSoMC", PortalRequest.data(false, List.of(item))))
        .isEqualTo(sample("DongBoHoSoMC-request.json"));
  }

  @Test
  void progressMapping_stepOfTheSample_writesTheSample() throws IOException {
    ProgressStep step =
        ProgressStep.builder()
            .status(DossierStatus.ACCEPTED)
            .handler("Cán bộ một cửa")
            .at(VietnamTime.instant(2026, 11, 24, 8, 5))
            .action("Tiếp nhận hồ sơ")
            .build();
    ObjectNode item = ProgressMapping.item(NUMBER, step);

    assertThat(request("CapNhatTienDoHoSoMC", PortalRequest.data(null, List.of(item))))
        .isEqualTo(sample("CapNhatTienDoHoSoMC-request.json"));
  }

  @Test
  void dossierReader_sample_readsTheDossier() throws IOException {
    JsonNode item = sample("DongBoHoSoMC-request.json").at("/data/0");

    assertThat(DossierReader.read(item)).isEqualTo(dossierOfTheSample());
  }

  private static ObjectNode request(String service, ObjectNode parameters) {
    Operation operation = Operation.repeatable(service, ENDPOINT);
    Endpoint endpoint = new Endpoint(ENDPOINT, Map.of());
    return new PortalRequest(operation, endpoint, parameters).body("<session>", "000.00.00.H17");
  }

  private static JsonNode sample(String name) throws IOException {
    Path file = Path.of(System.getenv("HOSO_SHARED"), "samples", "portal", "dvcqg", name);
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  private static Dossier dossierOfTheSample() {
    return Dossier.builder()
        .number(NUMBER)
        .procedure(
            ProcedureReference.of(
                ProcedureCode.of("1.001193"), "Thủ tục mẫu", "G15-TP01", "Hộ tịch"))
        .applicant(
            Applicant.builder(ApplicantKind.PERSON)
                .name("Nguyễn Văn A")
                .phone("0900000000")
                .identityDocuments(List.of(IdentityDocument.of(PersonalId.of("000000000001"))))
                .build())
        .summary("Mẫu")
        .status(DossierStatus.ACCEPTED)
        .submittedAt(VietnamTime.instant(2026, 11, 24, 8, 0))
        .receivedAt(VietnamTime.instant(2026, 11, 24, 8, 0))
        .dueAt(VietnamTime.instant(2026, 11, 27, 17, 0))
        .handlingUnit("UBND xã Mẫu")
        .channel(SubmissionChannel.ONLINE)
        .place(SubmissionPlace.AGENCY)
        .digitised(true)
        .connectedDatabases(List.of("7"))
        .attachments(
            List.of(
                Attachment.builder()
                    .id("1")
                    .name("don.pdf")
                    .link(URI.create("https://example.invalid/f/1"))
                    .digitised(true)
                    .build()))
        .fees(List.of(Fee.of("Lệ phí", 8000).withCode("1").withKind("1").withCollection("1")))
        .otherPapers(List.of(OtherPaper.of("Ảnh", 2, 1)))
        .results(
            List.of(
                ResultPaper.of("9", "KQ.pdf", URI.create("https://example.invalid/f/9"))
                    .withResultCode("KQ.G15.000001")))
        .build();
  }
}
