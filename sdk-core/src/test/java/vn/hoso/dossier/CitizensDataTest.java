package vn.hoso.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.TaxCode;

/** {@code toString()} is what ends up in logs. */
class CitizensDataTest {

  static Stream<Object> everythingThatCarriesCitizensData() {
    ResultPaper result = ResultPaper.of("9", "Giấy khai sinh " + Samples.NAME, Samples.LINK);
    return Stream.of(
        Samples.applicant(),
        Samples.attachment(),
        Samples.supplementRequest(),
        Samples.progressStep(),
        result,
        OtherPaper.of("Ảnh của " + Samples.NAME, 2, 1),
        IdentityDocument.of(PersonalId.of(Samples.ID)),
        PersonalId.of(Samples.ID),
        TaxCode.of(Samples.ID),
        Samples.dossier()
            .otherInformation(Samples.ADDRESS)
            .note("Hẹn gọi " + Samples.PHONE)
            .returnNote("Trả tại " + Samples.ADDRESS)
            .attachments(List.of(Samples.attachment()))
            .otherPapers(List.of(OtherPaper.of("Ảnh của " + Samples.NAME, 2, 1)))
            .supplementRequests(List.of(Samples.supplementRequest()))
            .results(List.of(result))
            .build(),
        List.of(Samples.applicant(), Samples.dossier().build()));
  }

  @ParameterizedTest
  @MethodSource("everythingThatCarriesCitizensData")
  void toString_carriesCitizensData_showsNoneOfIt(Object value) {
    assertThat(value.toString())
        .isNotBlank()
        .doesNotContain(
            Samples.NAME,
            "Nhung",
            Samples.ID,
            Samples.PHONE,
            Samples.EMAIL,
            Samples.FAX,
            Samples.ADDRESS,
            Samples.TECHNICAL_ID,
            Samples.LINK.toString(),
            "token",
            "Trần Văn Đức");
  }
}
