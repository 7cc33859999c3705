package vn.hoso.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.identifier.DossierNumber;

class DossierTest {

  @Test
  void build_onlyWhatIsRequired_restIsEmpty() {
    Dossier dossier = Samples.dossier().build();

    assertThat(dossier.receiptNumber()).isEmpty();
    assertThat(dossier.submittedAt()).isEmpty();
    assertThat(dossier.channel()).isEmpty();
    assertThat(dossier.onlinePayment()).isEmpty();
    assertThat(dossier.attachments()).isEmpty();
    assertThat(dossier.returnMethod()).isEqualTo(ReturnMethod.IN_PERSON);
  }

  @Test
  void build_nothingGiven_saysWhatIsMissingAndTheFix() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Dossier.builder().build())
        .withMessage("Dossier.number is missing: call number(DossierNumber.of(…))");
  }

  @Test
  void build_blankSummary_isMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Samples.dossier().summary(" ").build())
        .withMessageStartingWith("Dossier.summary is missing: call summary(…)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "4", "9", "10"})
  void build_acceptedWithoutTimes_isRefused(String status) {
    DossierBuilder builder =
        Dossier.builder()
            .number(DossierNumber.of("H17.99-261124-0001"))
            .procedure(Samples.dossier().build().procedure())
            .applicant(Samples.applicant())
            .summary("Đăng ký lại khai sinh")
            .handlingUnit("UBND xã Núi Thành")
            .status(DossierStatus.of(status));

    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessageStartingWith("Dossier.receivedAt is missing: call receivedAt(…)");
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.receivedAt(Samples.RECEIVED).build())
        .withMessageStartingWith("Dossier.dueAt is missing: call dueAt(…)");
    assertThat(builder.dueAt(Samples.DUE).build().dueAt()).hasValue(Samples.DUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3", "5", "6", "7", "8", "99"})
  void build_notAcceptedOrUnknownStatus_needsNoTimes(String status) {
    Dossier dossier =
        Dossier.builder()
            .number(DossierNumber.of("H17.99-261124-0001"))
            .procedure(Samples.dossier().build().procedure())
            .applicant(Samples.applicant())
            .summary("Đăng ký lại khai sinh")
            .handlingUnit("UBND xã Núi Thành")
            .status(DossierStatus.of(status))
            .build();

    assertThat(dossier.receivedAt()).isEmpty();
  }

  @Test
  void toBuilder_changedStatus_keepsEverythingElse() {
    Dossier dossier = Samples.dossier().attachments(List.of(Samples.attachment())).build();

    Dossier changed = dossier.toBuilder().status(DossierStatus.PROCESSED).build();

    assertThat(changed).isNotEqualTo(dossier);
    assertThat(changed.toBuilder().status(dossier.status()).build())
        .isEqualTo(dossier)
        .hasSameHashCodeAs(dossier);
  }

  @Test
  void time_fractionOfASecond_isDropped() {
    Dossier dossier =
        Samples.dossier().submittedAt(Instant.parse("2026-11-24T01:00:00.987Z")).build();

    assertThat(dossier.submittedAt()).hasValue(Instant.parse("2026-11-24T01:00:00Z"));
  }

  @Test
  void time_secondsTakenForMilliseconds_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.dossier().dueAt(Instant.ofEpochSecond(1_795_500_000_000L)))
        .withMessageStartingWith("Dossier.dueAt: expected a year of four digits");
  }

  @Test
  void lists_changedAfterwards_dossierStays() {
    List<Attachment> attachments = new ArrayList<>(List.of(Samples.attachment()));
    Dossier dossier = Samples.dossier().attachments(attachments).build();

    attachments.clear();

    assertThat(dossier.attachments()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> dossier.attachments().clear());
  }

  @Test
  void text_null_isRefusedByName() {
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> Samples.dossier().note(null))
        .withMessage("note");
  }
}
