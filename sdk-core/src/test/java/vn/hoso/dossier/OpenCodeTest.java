package vn.hoso.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenCodeTest {

  @ParameterizedTest
  @CsvSource({
    "1,  Mới đăng ký",
    "2,  Được tiếp nhận",
    "3,  Không được tiếp nhận",
    "4,  Đang xử lý",
    "5,  Yêu cầu bổ sung giấy tờ",
    "6,  Yêu cầu thực hiện nghĩa vụ tài chính",
    "7,  Công dân yêu cầu rút hồ sơ",
    "8,  Dừng xử lý",
    "9,  Đã xử lý xong",
    "10, Đã trả kết quả",
  })
  void dossierStatus_codeOfThePortal_hasItsLabel(String code, String label) {
    assertThat(DossierStatus.of(code).label()).hasValue(label);
    assertThat(DossierStatus.of(code)).hasToString(code + " " + label);
  }

  @Test
  void dossierStatus_knownCode_isTheConstant() {
    assertThat(DossierStatus.of(" 10 ")).isSameAs(DossierStatus.RETURNED);
  }

  static Stream<Arguments> lists() {
    return Stream.<Function<String, OpenCode>>of(
            ApplicantKind::of,
            DossierStatus::of,
            IdentityDocumentType::of,
            OnlinePayment::of,
            ReturnMethod::of,
            SubmissionChannel::of,
            SubmissionPlace::of)
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void of_unknownCode_survivesWithoutLabel(Function<String, OpenCode> list) {
    OpenCode code = list.apply("77");

    assertThat(code.code()).isEqualTo("77");
    assertThat(code.label()).isEmpty();
    assertThat(code).isEqualTo(list.apply("77")).isNotEqualTo(list.apply("78")).hasToString("77");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void of_knownCode_hasALabel(Function<String, OpenCode> list) {
    assertThat(list.apply("1").label()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void of_blank_isRefused(Function<String, OpenCode> list) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list.apply(" "))
        .withMessage("Code: expected a code, got blank text");
  }

  @Test
  void equals_sameCodeOfAnotherList_differs() {
    assertThat((OpenCode) DossierStatus.of("1")).isNotEqualTo(ApplicantKind.of("1"));
  }
}
