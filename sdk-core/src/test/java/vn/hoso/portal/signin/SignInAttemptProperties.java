package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import vn.hoso.transport.Secret;

class SignInAttemptProperties {

  private static final SignInTokens TOKENS =
      new SignInTokens(
          Secret.of("a"), Optional.empty(), Secret.of("b"), Optional.empty(), Set.of());

  @Property(tries = 200)
  void storedString_ofAnySecrets_isReadAgain(
      @ForAll @NotEmpty @StringLength(max = 100) String state,
      @ForAll @NotEmpty @StringLength(max = 100) String nonce,
      @ForAll @StringLength(max = 100) String verifier) {
    SignInAttempt attempt =
        new SignInAttempt(
            URI.create("https://sso.example.vn/auth?x=1"),
            Secret.of(wellFormed(state)),
            Secret.of(wellFormed(nonce)),
            verifier.isEmpty() ? Optional.empty() : Optional.of(Secret.of(wellFormed(verifier))));

    assertThat(SignInAttempt.fromStoredString(attempt.toStoredString())).isEqualTo(attempt);
  }

  @Property(tries = 500)
  void fromStoredString_anyText_isReadOrRefused(@ForAll String text) {
    Throwable refused = catchThrowable(() -> SignInAttempt.fromStoredString("1." + text));
    if (refused != null) {
      assertThat(refused).isExactlyInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 200)
  void claims_ofAnyText_areReadOrAbsent(@ForAll String text) {
    SignedInUser user =
        SignedInUser.of(
            Map.of(
                "sub",
                "s",
                "TechID",
                "t",
                "LoaiTaiKhoan",
                1,
                "SoDinhDanh",
                text,
                "MaSoThue",
                text,
                "NgayThangNamSinh",
                text,
                "GioiTinh",
                text,
                "logoutUri",
                text,
                "IAL",
                text),
            "TechID",
            TOKENS);

    assertThat(user.personalId()).isNotNull();
    assertThat(user.taxCode()).isNotNull();
    assertThat(user.logoutUri()).isNotNull();
    assertThat(user.identityAssuranceLevel()).isNotNull();
    assertThat(((Person) user).birthDate()).isNotNull();
    assertThat(((Person) user).genderCode()).isNotNull();
    assertThat(user.claimsWithCitizensData()).containsEntry("SoDinhDanh", text);
    assertThat(user.toString()).isEqualTo("Person[redacted]");
  }

  @Property(tries = 100)
  void claims_withoutAKnownKind_areRefused(@ForAll @StringLength(max = 5) String kind) {
    if (!Set.of("1", "2", "3").contains(kind.strip())) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  SignedInUser.of(
                      Map.of("sub", "s", "TechID", "t", "LoaiTaiKhoan", kind), "TechID", TOKENS));
    }
  }

  /** Lone surrogates are no text, and no secret of a provider. */
  private static String wellFormed(String text) {
    return text.replaceAll("\\p{Cs}", "?");
  }
}
