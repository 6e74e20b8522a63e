package org.fieldbook.deploy.story;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * An entry is put under a week of the course, archived, found again and put back: by keyboard, on a
 * phone.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class FilingStoryST extends Story {

  private static final String STUDENT = "student46@fieldbook.example";

  @Test
  void anEntryIsArchivedFoundAndPutBackInTheWeekThatItWasGiven() {
    String title = "Kept " + UUID.randomUUID();
    try (Reader student = phone()) {
      student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      String entry = begins(student, title);

      keepsForAfterTheCourse(student, entry);
      student.opens(entry).sees("kept for after the course");
      student.opens("/toolkit/list");
      assertThat(lines(student, title)).contains("after the course", "Draft");

      archives(student, entry);
      student.opens("/toolkit/list");
      assertThat(student.page().content()).doesNotContain(title);
      student.follows("See .*archived entr").sees("One entry fits.");
      assertThat(lines(student, title)).contains("after the course, archived");
      student.opens("/toolkit/list?week=after&status=archived");
      assertThat(lines(student, title)).contains("archived");
      student.opens("/toolkit/list?q=" + title.replace(" ", "+"));
      assertThat(lines(student, title)).as("words find it as before").contains("archived");

      student.follows(title).sees("This entry is archived");
      student.presses(student.button("Put it back"));
      student.at("#archived").waitFor(new Locator.WaitForOptions().setState(HIDDEN));
      student.opens("/toolkit/list");
      assertThat(lines(student, title)).contains("after the course", "Draft");
      student.hadNoTrouble();
    }
  }

  /** Writes a journal of one's own; its address. */
  private static String begins(Reader student, String title) {
    student.opens("/toolkit/new?tool=reflective-journal");
    student.follows(student.at("a[href*='e=own-']"));
    student.writes(student.at("[name='fields/description']"), "The lift was out of order.");
    student.at(".saved:has-text('Saved')").waitFor();
    String entry = student.page().url().replaceAll("&tool=[a-z-]+", "");
    student.opens(entry);
    student.writes(student.field("Title"), title);
    student.at("[data-envelope-said]:has-text('Saved')").waitFor();
    return entry;
  }

  private static void keepsForAfterTheCourse(Reader student, String entry) {
    Locator week = student.field("Course week");
    student.reaches(week);
    student.page().keyboard().type("After");
    assertThat(week.inputValue()).isEqualTo("after");
    String saved = "fetch('" + api(entry) + "').then(a => a.json()).then(e => e.week)";
    student.page().waitForCondition(() -> "after".equals(student.page().evaluate(saved)));
  }

  /** Where the API answers of an entry: {@code /api/entries/LMC310-2026J/own-...}. */
  private static String api(String entry) {
    return entry.replaceFirst(".*[?&]e=([^&]+)&p=([^&]+).*", "/api/entries/$2/$1");
  }

  private static void archives(Reader student, String entry) {
    student.opens(entry);
    student.presses(student.at("summary:has-text('Archive this entry')"));
    student.presses(student.at("[data-archive]"));
    student.sees("This entry is archived");
    student.looks();
  }

  /** The line of the list with the entry, whatever hides it. */
  private static String lines(Reader student, String title) {
    return student.at(".kit-entries li:has-text('" + title + "')").textContent();
  }
}
