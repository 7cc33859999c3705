package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.transport.Secret;

/** Claims that are dirty, of other types, or not there. */
class SignedInUserTest {

  private static final SignInTokens TOKENS =
      new SignInTokens(
          Secret.of("ma-truy-cap"),
          Optional.of(Secret.of("ma-lam-moi")),
          Secret.of("ma-dinh-danh"),
          Optional.empty(),
          Set.of("openid"));

  private final Map<String, Object> claims = new HashMap<>();

  SignedInUserTest() {
    claims.put("sub", "nguyenthian");
    claims.put("TechID", "dvcqg-1");
    claims.put("LoaiTaiKhoan", "1");
    claims.put("HoVaTen", "Nguyễn Thị Ân");
  }

  @ParameterizedTest
  @CsvSource({"1, PERSON", "2, ENTERPRISE", "3, ORGANIZATION"})
  void kind_numberOrText_isTheSame(int code, AccountKind kind) {
    for (Object written : List.of(code, (long) code, Integer.toString(code), " " + code)) {
      claims.put("LoaiTaiKhoan", written);
      assertThat(user().accountKind()).isEqualTo(kind);
    }
  }

  @Test
  void claims_blankOrNull_areAbsent() {
    claims.put("ThuDienTu", "  ");
    claims.put("SoDienThoai", null);

    assertThat(user().email()).isEmpty();
    assertThat(user().phone()).isEmpty();
    assertThat(user().claimsWithCitizensData())
        .containsEntry("ThuDienTu", "  ")
        .doesNotContainKey("SoDienThoai");
  }

  @Test
  void identifiers_unreadable_areAbsentAndKept() {
    claims.put("SoDinhDanh", "205123456");
    claims.put("MaSoThue", "chưa có");
    claims.put("logoutUri", "không phải địa chỉ");
    claims.put("GioiTinh", "Nữ");

    Person person = (Person) user();

    assertThat(person.personalId()).isEmpty();
    assertThat(person.taxCode()).isEmpty();
    assertThat(person.logoutUri()).isEmpty();
    assertThat(person.genderCode()).isEmpty();
    assertThat(person.claimsWithCitizensData())
        .containsEntry("SoDinhDanh", "205123456")
        .containsEntry("MaSoThue", "chưa có");
  }

  @ParameterizedTest
  @CsvSource({
    "19900215, 1990-02-15",
    "15/02/1990, 1990-02-15",
    "1990-02-15, 1990-02-15",
    "30/02/1990,",
    "1990,",
    "02/1990,"
  })
  void birthDate_anyForm_isReadIfWhole(String written, LocalDate date) {
    claims.put("NgayThangNamSinh", written);
    Person person = (Person) user();

    assertThat(person.birthDate()).isEqualTo(Optional.ofNullable(date));
    assertThat(person.birthDateAsWritten()).contains(written);
  }

  @Test
  void claims_changedLater_areNotThoseOfTheUser() {
    List<Object> addresses = new ArrayList<>(List.of("a"));
    claims.put("ThuongTru", Map.of("DiaChi", addresses));
    SignedInUser user = user();

    addresses.add("b");
    claims.put("HoVaTen", "Người khác");

    assertThat(user.fullName()).contains("Nguyễn Thị Ân");
    assertThat(user.claimsWithCitizensData())
        .extractingByKey("ThuongTru", MAP)
        .containsEntry("DiaChi", List.of("a"));
    assertThatThrownBy(() -> user.claimsWithCitizensData().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void toString_showsNeitherCitizenNorToken() {
    assertThat(user()).hasToString("Person[redacted]");
    assertThat(TOKENS.toString()).doesNotContain("ma-truy-cap", "ma-lam-moi", "ma-dinh-danh");
    claims.put("LoaiTaiKhoan", 2);
    assertThat(user()).hasToString("Organization[redacted]");
  }

  @ParameterizedTest
  @CsvSource({"sub", "TechID"})
  void claims_withoutWhatAnAccountIsKnownBy_areRefused(String claim) {
    claims.put(claim, " ");

    assertThatThrownBy(this::user)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the claim " + claim + ", by which the account is known, is missing");
  }

  private SignedInUser user() {
    return SignedInUser.of(claims, "TechID", TOKENS);
  }
}
