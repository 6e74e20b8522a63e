package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.fieldbook.assessment.submission.Correction;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;

class CorrectionViewTest {

  private static final Instant UNTIL = Instant.parse("2026-11-23T12:00:00Z");
  private static final Correction ASKED =
      new Correction(
          Instant.parse("2026-11-13T15:00:00Z"), new PersonId(7), "Page 2 names the ward.", UNTIL);

  private static CorrectionView at(Instant now) {
    return CorrectionView.of(ASKED, ZoneId.of("Europe/London"), now);
  }

  @Test
  void aStudentReadsWhyAndUntilWhen() {
    CorrectionView view = at(UNTIL);
    assertThat(view.open()).isTrue();
    assertThat(view.title())
        .startsWith("Returned unmarked: send a corrected file until ")
        .endsWith("Monday 23 November, 12 noon");
    assertThat(view.why()).isEqualTo("Page 2 names the ward.");
  }

  @Test
  void afterThatMomentNothingIsTakenAndTheFirstWorkIsMarked() {
    CorrectionView view = at(UNTIL.plusMillis(1));
    assertThat(view.open()).isFalse();
    assertThat(view.title()).isEqualTo("The time to correct it is over");
    assertThat(view.words()).contains("Your tutor marks what you sent first.");
  }
}
