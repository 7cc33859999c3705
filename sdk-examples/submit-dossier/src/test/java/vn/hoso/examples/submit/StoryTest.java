package vn.hoso.examples.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.VietnamTime;

class StoryTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, H17.99-261123-0001, of a Tuesday",
    "2026-11-23, H17.99-261120-0001, of a Monday",
    "2026-11-22, H17.99-261120-0001, of a Sunday",
  })
  void number_anyDay_isOfTheWorkingDayBefore(String today, String number, String day) {
    Story story = new Story(Instant.parse(today + "T03:00:00Z"));

    assertThat(story.number()).as(day).hasToString(number);
  }

  @Test
  void dossier_resultsAndAttachments_areLinked() {
    Dossier dossier =
        new Story(Instant.parse("2026-11-24T03:00:00Z"))
            .dossier(List.of(Path.of("/tmp/quyet-dinh.signed.pdf")));

    assertThat(dossier.attachments()).hasSize(2);
    assertThat(dossier.results())
        .extracting(ResultPaper::name)
        .containsExactly("quyet-dinh.signed.pdf");
    assertThat(dossier.dueAt()).hasValue(VietnamTime.instant(2026, 11, 30, 17, 0));
  }

  @Test
  void progress_fromReceiptToEnd_isInOrder() {
    List<ProgressStep> progress = new Story(Instant.parse("2026-11-24T03:00:00Z")).progress();

    assertThat(progress).extracting(ProgressStep::at).isSorted();
    assertThat(progress.get(0).status()).isEqualTo(DossierStatus.ACCEPTED);
    assertThat(progress.get(progress.size() - 1).status()).isEqualTo(DossierStatus.PROCESSED);
  }
}
