package org.fieldbook.app.toolkit.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DiaryTest {

  private static EntryView entry(String slot, String tool, String date, String fields) {
    Instant saved = LocalDate.parse(date).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    return new EntryView(
        1,
        new PresentationCode("LMC310-2026J"),
        slot,
        EntryKind.TOOL,
        new Provenance(new CourseCode("LMC310"), 1, null, null, null, tool, 1),
        "My " + tool,
        false,
        LocalDate.parse(date),
        List.of(),
        "",
        false,
        1,
        Course.body(fields),
        0,
        saved,
        saved,
        null);
  }

  private static List<DiaryLine> of(EntryView... entries) {
    return Diary.of(
        List.of(entries), e -> Optional.of(Course.tool(String.valueOf(e.provenance().tool()))));
  }

  @Test
  @Tag("R-003-065")
  void goalsAndReviewsOfAPlanStandInTheOrderOfTheirDays() {
    List<DiaryLine> lines =
        of(
            entry(
                "own-a",
                "pdp",
                "2026-11-01",
                "{'goals':[{'goal':'Finish the diploma','due':'2027-06-30','state':'under-way'},"
                    + "{'goal':'Shadow finance','due':'2026-12-01','state':'done'},"
                    + "{'goal':'No day yet','state':'not-started'},{'due':'2026-12-24'}],"
                    + "'reviews':[{'date':'2027-02-01','with':'KM'},{'date':'half typed'}]}"));

    assertThat(lines)
        .extracting(DiaryLine::said)
        .containsExactly(
            "Goal: Shadow finance", "Review my plan with: KM", "Goal: Finish the diploma");
    assertThat(lines).extracting(DiaryLine::settled).containsExactly(true, false, false);
  }

  @Test
  void aPlanThatIsCarriedOnIsOnePlanAsTheLaterEntryHasIt() {
    List<DiaryLine> lines =
        of(
            entry(
                "own-b",
                "pdp",
                "2027-02-01",
                "{'goals':[{'goal':'finish the Diploma','due':'2027-09-30','state':'done'}]}"),
            entry(
                "own-a",
                "pdp",
                "2026-11-01",
                "{'goals':[{'goal':'Finish the diploma','due':'2027-06-30'}]}"));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).slot()).isEqualTo("own-b");
    assertThat(lines.get(0).day()).isEqualTo("2027-09-30");
    assertThat(lines.get(0).settled()).isTrue();
  }

  @Test
  void everySessionKeepsItsNextDate() {
    assertThat(
            of(
                entry("own-a", "supervision-record", "2026-11-01", "{'next_date':'2026-12-01'}"),
                entry("own-b", "supervision-record", "2026-12-01", "{'next_date':'2027-01-05'}")))
        .extracting(DiaryLine::said, l -> l.day().toString())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Next supervision session", "2026-12-01"),
            org.assertj.core.api.Assertions.tuple("Next supervision session", "2027-01-05"));
  }
}
