package vn.hoso.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.error.MalformedMessageException;

/** The example files of the axis's own SDK. */
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class SampleFilesTest {

  private static final String UNBOUND = "edoc.edxml";

  @TempDir Path temp;

  static Stream<Path> readable() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> !file.endsWith(UNBOUND))
          .filter(file -> file.toString().endsWith(".edxml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("readable")
  void read_sampleWrittenAndReadAgain_isEqual(Path file) throws IOException {
    ReceivedEdxml first = EdxmlReader.create().read(file, temp.resolve("first"));
    List<OutgoingAttachment> attachments =
        first.attachments().stream()
            .map(a -> new OutgoingAttachment(a.attachment(), a.file().orElseThrow()))
            .toList();
    Path copy = temp.resolve("copy.edxml");
    EdxmlWriter.create().write(first.message(), attachments, copy);

    ReceivedEdxml second = EdxmlReader.create().read(copy, temp.resolve("second"));

    assertThat(second.message()).isEqualTo(first.message());
    assertThat(second.warnings()).isEmpty();
    assertThat(second.attachments())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("file")
        .isEqualTo(first.attachments());
  }

  @Test
  void readable_allButOne() throws IOException {
    assertThat(readable()).hasSize(14);
  }

  @ParameterizedTest
  @CsvSource({
    "edoc_new.edxml, NEW",
    "edoc_revocation.edxml, REVOCATION",
    "edoc_update.edxml, UPDATE",
    "edoc_replacement.edxml, REPLACEMENT",
  })
  void read_document_isOfItsKind(String file, String kind) throws ReflectiveOperationException {
    EdxmlDocument document = document(file);

    assertThat(document.kind()).isEqualTo(BusinessType.class.getField(kind).get(null));
    assertThat(document.code()).map(DocumentCode::notation).hasValue("VPCP-TTĐT");
    assertThat(document.signer()).map(Signer::name).hasValue("Nguyen Thanh Phuc");
    assertThat(document.signature())
        .map(SignatureElement::xml)
        .get()
        .asString()
        .startsWith("<Signature xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">");
  }

  @ParameterizedTest
  @CsvSource({
    "status.edxml, 01",
    "status_inbox_01.edxml, 01",
    "status_rejection_02.edxml, 02",
    "status_acceptance_03.edxml, 03",
    "status_assignment_04.edxml, 04",
    "status_processing_05.edxml, 05",
    "status_finish_06.edxml, 06",
    "status_cancellation_13.edxml, 13",
    "status_change-acceptance_15.edxml, 15",
    "status_change-rejection_16.edxml, 16",
  })
  void read_status_hasItsCode(String file, String code) {
    EdxmlStatus status = (EdxmlStatus) read(file).message();

    assertThat(status.status()).isEqualTo(StatusCode.of(code));
    assertThat(status.status().label()).isPresent();
    assertThat(status.responseFor().documentId())
        .isEqualTo("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT");
  }

  @Test
  void read_status_hasAllFields() {
    EdxmlStatus status = (EdxmlStatus) read("status.edxml").message();

    assertThat(status.from().name()).isEqualTo("UBND Tỉnh Nghệ An");
    assertThat(status.time()).hasValue(VietnamTime.instant(2018, 9, 28, 17, 25).plusSeconds(11));
    assertThat(status.responseFor().promulgated()).hasValue(LocalDate.of(2018, 9, 28));
    assertThat(status.staff()).map(Staff::department).hasValue("Văn thư văn phòng");
    assertThat(status.description()).endsWith("văn thư chưa xử lý");
  }

  @Test
  void read_update_saysWhatChanges() {
    Business business = document("edoc_update.edxml").business().orElseThrow();

    assertThat(business.update()).map(DocumentUpdate::document).hasValue("1");
    assertThat(business.update().orElseThrow().receivers())
        .extracting(receiver -> receiver.change().orElseThrow())
        .containsExactly(ReceiverChange.REMOVED, ReceiverChange.ADDED);
  }

  @Test
  void read_replacement_saysWhatIsReplaced() {
    assertThat(document("edoc_replacement.edxml").business().orElseThrow().replacements())
        .hasSize(2)
        .allMatch(r -> r.organIds().equals(List.of("000.00.00.H41", "000.00.00.H14")));
  }

  @Test
  void read_revocation_saysWhatIsRevoked() {
    assertThat(document("edoc_revocation.edxml").responseFor())
        .extracting(DocumentReference::code)
        .containsExactly("267/VPCP-TTĐT");
  }

  @Test
  void read_attachment_isUnzipped() throws IOException {
    ReceivedEdxml received =
        EdxmlReader.create().read(folder().resolve("edoc_update.edxml"), temp.resolve("files"));

    ReceivedAttachment attachment = received.attachments().get(0);
    assertThat(attachment.attachment().contentId()).isEqualTo("209");
    assertThat(attachment.size()).isEqualTo(13);
    assertThat(attachment.file().orElseThrow())
        .hasFileName("1896_QD-TTg_m_294779.doc")
        .hasContent("noi dung mau\n");
    assertThat(received.warnings()).isEmpty();
  }

  @Test
  void read_junkBeforeTheDeclaration_isAWarning() {
    assertThat(read("edoc_new.edxml").warnings())
        .containsExactly("line 1: 4 bytes before the XML were skipped");
  }

  @Test
  void read_unboundPrefix_isRefusedWithTheReason() {
    Path file = folder().resolve(UNBOUND);

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> EdxmlReader.create().read(file, AttachmentSink.discarding()))
        .withMessage(
            file
                + ", line 116: the prefix xlink of xlink:href is bound to no namespace. The message is"
                + " not as QCVN 102:2016/BTTTT has it: tell the sender, and refuse it.")
        .satisfies(e -> assertThat(e.line()).hasValue(116));
  }

  private static EdxmlDocument document(String file) {
    return (EdxmlDocument) read(file).message();
  }

  private static ReceivedEdxml read(String file) {
    return EdxmlReader.create().read(folder().resolve(file), AttachmentSink.discarding());
  }

  private static Path folder() {
    return Path.of(System.getenv("HOSO_SHARED"), "samples", "portal", "edxml");
  }
}
