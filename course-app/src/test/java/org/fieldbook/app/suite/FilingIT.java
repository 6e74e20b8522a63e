package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.RecentTools;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where its owner keeps an entry: under a week of the course, or put away. */
@ExtendWith(ArquillianExtension.class)
class FilingIT {

  private static final String ONE = "own-filing-one";
  private static final String TWO = "own-filing-two";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SharedEntries entries;
  @Inject ReadToolkit readToolkit;
  @Inject RecentTools recentTools;
  @Inject Library library;

  @Test
  void aWeekOfTheCourseIsChosenAndGivenUpAgain() throws Exception {
    Visitor owner = cast.student();
    EntryView made = entries.save(owner, ONE, 0, "Words");
    assertThat(made.week()).isNull();

    assertThat(kept(owner, "W01").week()).isEqualTo("W01");
    assertThat(entries.save(owner, ONE, 1, "More words").week())
        .as("a later save")
        .isEqualTo("W01");
    assertThat(kept(owner, Filing.AFTER).week()).isEqualTo("after");
    assertThat(kept(owner, "").week()).isNull();
  }

  @Test
  void anEntryIsCalledByItsToolAndTheDayAndShowsAtMostEightCompetences() throws Exception {
    Visitor owner = cast.student();
    EntryView made = entries.save(owner, ONE, 0, "Words");
    assertThat(made.title()).matches("Reflective journal, \\d{1,2} [A-Z][a-z]+ \\d{4}");

    List<String> nine =
        library.presentation(cast.presentation()).course().competences().stream()
            .map(PublishedCourse.Competence::id)
            .limit(9)
            .toList();
    assertThat(entries.describe(owner, ONE, shows(nine.subList(0, 8))).competences()).hasSize(8);
    assertThatThrownBy(() -> entries.describe(owner, ONE, shows(nine)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("at most 8 competences");
    assertThatThrownBy(() -> entries.describe(owner, ONE, shows(List.of("gen-nothing"))))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("no competence “gen-nothing”");
    assertThat(all(owner).get(0).competences()).hasSize(8);
  }

  private static Envelope shows(List<String> competences) {
    return new Envelope(null, null, competences, null, null);
  }

  @Test
  void aWeekThatTheCourseDoesNotHaveIsRefusedAndNothingChanged() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, ONE, 0, "Words");
    kept(owner, "W01");

    assertThatThrownBy(() -> kept(owner, "W77"))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("no week “W77”");
    assertThatThrownBy(() -> kept(owner, "' or 1=1"))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("Choose a week");
    assertThat(all(owner)).extracting(EntryView::week).containsExactly("W01");
  }

  @Test
  void whatIsArchivedStaysInTheToolkitAndIsNotBroughtUpAgain() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, ONE, 0, "One");
    entries.save(owner, TWO, 0, "Two");

    EntryView away = away(owner, TWO, true);

    assertThat(away.archived()).isTrue();
    assertThat(away.number()).as("its words were not touched").isEqualTo(1);
    assertThat(all(owner)).hasSize(2);
    assertThat(recent(owner)).containsExactly(ONE);
    assertThat(entries.save(owner, TWO, 1, "Two, longer").archived()).isTrue();

    away(owner, TWO, false);
    assertThat(recent(owner)).containsExactly(TWO, ONE);
  }

  private List<String> recent(Visitor owner) throws Exception {
    RecentTools.Recent recent =
        visits.as(
            owner,
            () ->
                recentTools.of(
                    cast.presentation(), 5, List.of("reflective-journal"), "person-spec"));
    assertThat(recent.latest())
        .extracting(RecentTools.Latest::slot)
        .hasSize(1)
        .isSubsetOf(ONE, TWO);
    return recent.tools().stream().map(RecentTools.Tool::slot).toList();
  }

  private List<EntryView> all(Visitor owner) throws Exception {
    return visits.as(owner, () -> readToolkit.entries(cast.presentation()));
  }

  private EntryView kept(Visitor owner, String week) throws Exception {
    return entries.describe(owner, ONE, about(week, null));
  }

  private EntryView away(Visitor owner, String slot, boolean archived) throws Exception {
    return entries.describe(owner, slot, about(null, archived));
  }

  private static Envelope about(@Nullable String week, @Nullable Boolean archived) {
    return new Envelope(null, null, null, null, null, null, week, archived);
  }
}
