package vn.hoso.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.identifier.AgencyCode;

class EdxmlValuesTest {

  @ParameterizedTest
  @CsvSource({
    "01, Đã đến",
    "02, Từ chối tiếp nhận",
    "03, Đã tiếp nhận",
    "04, Phân công xử lý",
    "05, Đang xử lý",
    "06, Hoàn thành",
    "13, Lấy lại",
    "15, 'Đồng ý yêu cầu cập nhật, lấy lại'",
    "16, 'Từ chối yêu cầu cập nhật, lấy lại'",
  })
  void statusCode_ofTheAxis_hasItsLabel(String code, String label) {
    assertThat(StatusCode.of(code).label()).hasValue(label);
    assertThat(StatusCode.of(code)).hasToString(code + " " + label);
  }

  @ParameterizedTest
  @CsvSource({"0, Văn bản mới", "1, Thu hồi", "2, Cập nhật", "3, Thay thế"})
  void businessType_ofTheAxis_hasItsLabel(String code, String label) {
    assertThat(BusinessType.of(code).label()).hasValue(label);
  }

  static Stream<Arguments> lists() {
    return Stream.<Function<String, Object>>of(
            StatusCode::of, BusinessType::of, Priority::of, SteeringType::of, ReceiverChange::of)
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void of_unknownCode_isKeptWithoutLabel(Function<String, Object> list) {
    assertThat(list.apply(" 77 ")).isEqualTo(list.apply("77")).hasToString("77");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void of_blank_isRefused(Function<String, Object> list) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list.apply(" "))
        .withMessageEndingWith(" is blank: it is required");
  }

  @Test
  void document_unknownCodes_surviveARoundTrip() {
    EdxmlDocument document =
        Samples.document()
            .steering(SteeringType.of("9"))
            .business(Business.builder(BusinessType.of("8"), "").build())
            .otherInfo(OtherInfo.builder().priority(Priority.of("x")).build())
            .build();

    assertThat(Samples.read(Samples.written(document, List.of())).message()).isEqualTo(document);
  }

  @Test
  void kind_documentThatDoesNotSay_isNew() {
    EdxmlDocument document =
        Samples.document().business(Business.builder().reason("?").build()).build();

    assertThat(document.kind()).isEqualTo(BusinessType.NEW);
  }

  @Test
  void agency_codeOfAnAgency_isRead() {
    assertThat(Samples.COMMUNE.agency()).hasValue(AgencyCode.of("H17.99"));
    assertThat(Organization.builder().id("28.22.H17").build().agency()).isPresent();
    assertThat(Organization.builder().id("12334").build().agency()).isEmpty();
    assertThat(Organization.builder().id("h17.99").build().id()).isEqualTo("h17.99");
  }

  @ParameterizedTest
  @CsvSource({"142, UBND-VP, 142/UBND-VP", "142, '', 142", "'', UBND-VP, UBND-VP"})
  void documentCode_isPrintedAsOne(String number, String notation, String printed) {
    assertThat(DocumentCode.of(number, notation)).hasToString(printed);
  }

  @Test
  void reference_toADocument_namesItAndItsSender() {
    assertThat(DocumentReference.to(Samples.document().build()))
        .isEqualTo(
            new DocumentReference(
                "H17.99",
                "142/UBND-VP",
                Samples.DOCUMENT_ID,
                Optional.of(LocalDate.of(2026, 11, 24))));
  }

  @Test
  void build_withoutWhatIsRequired_saysWhat() {
    assertThatIllegalStateException()
        .isThrownBy(() -> EdxmlDocument.builder().build())
        .withMessage("EdxmlDocument.from is missing: call from(…) with the sender");
    assertThatIllegalStateException()
        .isThrownBy(() -> EdxmlDocument.builder().from(Samples.COMMUNE).build())
        .withMessage("EdxmlDocument.to is empty: call to(…) with the receivers");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                EdxmlDocument.builder().from(Samples.COMMUNE).to(List.of(Samples.PROVINCE)).build())
        .withMessageStartingWith("EdxmlDocument.documentId and code are both missing");
    assertThatIllegalStateException()
        .isThrownBy(() -> EdxmlStatus.builder().build())
        .withMessageStartingWith("EdxmlStatus.from is missing");
    assertThatIllegalStateException()
        .isThrownBy(() -> EdxmlStatus.builder().from(Samples.COMMUNE).build())
        .withMessageStartingWith("EdxmlStatus.responseFor is missing");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                EdxmlStatus.builder()
                    .from(Samples.COMMUNE)
                    .responseFor(DocumentReference.to(Samples.document().build()))
                    .build())
        .withMessageStartingWith("EdxmlStatus.status is missing");
    assertThatIllegalStateException()
        .isThrownBy(() -> Organization.builder().name("UBND xã Núi Thành").build())
        .withMessage("Organization.id is missing: call id(…) with its identifier, such as H17.99");
  }

  @Test
  void builders_valuesThatTheWireCannotCarry_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.document().due(LocalDate.of(20261, 1, 1)))
        .withMessage(
            "EdxmlDocument.due: expected a year of four digits, got 20261; check the unit of the"
                + " value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TraceHop.of("H17", Instant.ofEpochSecond(1_795_000_000_000L)))
        .withMessageContaining("TraceHop.time: expected a year of four digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OtherInfo.builder().pages(-1))
        .withMessage("OtherInfo.pages is -1: give 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EdxmlLimits.builder().depth(0))
        .withMessage("depth is 0: give 1 or more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "<a/><b/>", "<!DOCTYPE a><a/>", "<a>&x;</a>", "<x:a/>", "<a></b>"})
  void signatureElement_notOneElement_isRefused(String xml) {
    assertThatThrownBy(() -> SignatureElement.of(xml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(Expected one XML element, but |The element comes with a DTD).*");
  }

  @Test
  void outgoingAttachment_withoutIdOrName_isRefused() {
    Path file = Path.of("a.pdf");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutgoingAttachment(new EdxmlAttachment("cid:", "a", "", ""), file))
        .withMessage("OutgoingAttachment.attachment.contentId is blank: it is required");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutgoingAttachment(new EdxmlAttachment("1", "", "", ""), file))
        .withMessage("OutgoingAttachment.attachment.name is blank: it is required");
  }

  @Test
  void outgoingAttachment_ofAFile_hasItsNameAndANewId() {
    OutgoingAttachment first = OutgoingAttachment.of(Path.of("van-ban", "Tờ trình.pdf"));
    OutgoingAttachment second = OutgoingAttachment.of(Path.of("van-ban", "Tờ trình.pdf"));

    assertThat(first.attachment().name()).isEqualTo("Tờ trình.pdf");
    assertThat(first.attachment().contentId()).isNotEqualTo(second.attachment().contentId());
  }

  @Test
  void toString_showsNoPersonAndNoContent() {
    EdxmlDocument document = Samples.document().build();
    EdxmlAttachment attachment = new EdxmlAttachment("1", Samples.SIGNER + ".pdf", "", "");
    List<Object> values =
        List.of(
            document,
            Samples.status(StatusCode.ACCEPTED).build(),
            document.from(),
            document.signer().orElseThrow(),
            document.business().orElseThrow(),
            document.otherInfo().orElseThrow(),
            Samples.staff(),
            new ReceivedEdxml(
                document,
                List.of(new ReceivedAttachment(attachment, 1, "00", Optional.empty())),
                List.of()),
            new OutgoingAttachment(attachment, Path.of("a.pdf")));

    assertThat(values)
        .extracting(Object::toString)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(
                        Samples.SIGNER,
                        Samples.MOBILE,
                        "Trần Văn Đức",
                        "example.vn",
                        "V/v",
                        "0235",
                        "Đề nghị"));
  }
}
