package org.fieldbook.app.toolkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogTest {

  private static final ToolTemplate CPD = Course.tool("cpd-log");
  private static final Instant SAVED = Instant.parse("2026-11-22T12:00:00Z");

  private static EntryView entry(String slot, String fields) {
    return new EntryView(
        slot.hashCode(),
        new PresentationCode("LMC310-2026J"),
        slot,
        EntryKind.TOOL,
        new Provenance(new CourseCode("LMC310"), 1, null, null, null, "cpd-log", 1),
        "Log",
        false,
        LocalDate.parse("2026-11-22"),
        List.of(),
        "",
        false,
        1,
        Course.body(fields),
        0,
        SAVED,
        SAVED,
        null);
  }

  private static Log log(String from, String to) {
    return Log.of(
        CPD,
        Log.pictureOf(CPD).orElseThrow(),
        Options.of(Course.LMC310),
        List.of(
            entry(
                "own-a",
                "{'activity':'Week"
                    + " 6','activity_date':'2026-11-10','hours':9,'kind':'course-study'}"),
            entry(
                "own-b",
                "{'activity':'Peer"
                    + " visit','activity_date':'2026-10-31','hours':3,'kind':'shadowing'}"),
            entry("own-c", "{'activity':'Half written','activity_date':'2026-11-11'}"),
            entry("own-d", "{'activity':'No day','hours':4,'kind':'shadowing'}")),
        LocalDate.parse(from),
        LocalDate.parse(to));
  }

  @Test
  @Tag("R-003-236")
  void hoursOfAPeriodAreSummed() {
    Log november = log("2026-11-01", "2026-11-30");

    assertThat(november.lines())
        .extracting(Log.Line::what)
        .containsExactly("No day", "Half written", "Week 6");
    assertThat(november.total()).isEqualByComparingTo("6.5");
    assertThat(november.without()).isEqualTo(1);
    assertThat(november.lines())
        .extracting(Log.Line::kind)
        .containsExactly("Shadowing", "", "Course study");
  }

  @Test
  void bothEndsOfAPeriodBelongToIt() {
    assertThat(log("2026-10-31", "2026-10-31").total()).isEqualByComparingTo("1.5");
    assertThat(log("2026-11-01", "2026-11-09").lines()).isEmpty();
  }

  @Test
  void onlyAToolThatSumsSomethingOverItsEntriesIsALog() {
    assertThat(Course.LMC310.tools().values().stream().filter(t -> Log.pictureOf(t).isPresent()))
        .extracting(ToolTemplate::id)
        .containsExactly("cpd-log");
  }
}
