package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.Layout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A course team reads its course from the first week to the last, as students will: from each week
 * it goes on to the next, and finds every place that a link of the week leads to, every picture,
 * room for everything, and nothing that axe objects to.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class CourseReadST extends Story {

  private static final String TEAM = "team@fieldbook.example";

  private static final String LOST_PLACES =
      "() => [...document.querySelectorAll('main a[href^=\"#\"]')]"
          + ".map(a => decodeURIComponent(a.hash.slice(1)))"
          + ".filter(id => id && !document.getElementById(id))";

  private static final String LOST_PICTURES =
      "async () => { const found = [];"
          + " const all = [...document.querySelectorAll('main img')].map(i => i.src)"
          + "   .concat([...document.querySelectorAll('main video')].map(v => v.poster))"
          + "   .concat([...document.querySelectorAll('main source, main track')].map(s => s.src));"
          + " for (const address of all.filter(a => a)) {"
          + "   const answer = await fetch(address, { headers: { Range: 'bytes=0-9' } });"
          + "   if (!answer.ok) found.push(address);"
          + " } return found; }";

  /** Addresses of other weeks that texts refer to. */
  private static final String OTHER_WEEKS =
      "() => [...document.querySelectorAll('main .part a[href^=\"week?\"]')].map(a => a.href)";

  @ParameterizedTest(name = "{0}")
  @CsvSource({"LMC310, 29, LIGHT", "LPS820, 22, DARK"})
  void fromTheFirstWeekToTheLast(String course, int weeks, ColorScheme scheme) {
    List<String> faults = new ArrayList<>();
    List<String> referred = new ArrayList<>();
    int read = 0;
    try (Reader team = window()) {
      Page page = team.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      team.signsIn(TEAM, FieldbookUnderTest.DEMO_PASSWORD);
      team.opens("/authoring/overview?course=" + course);
      page.navigate("/authoring/week?course=" + course);
      while (true) {
        read++;
        try {
          team.looks();
        } catch (AssertionError e) {
          faults.add(String.valueOf(e.getMessage()));
        }
        for (String question : List.of(LOST_PLACES, LOST_PICTURES)) {
          for (Object lost : (List<?>) page.evaluate(question)) {
            faults.add(page.url() + " leads to nothing: " + lost);
          }
        }
        ((List<?>) page.evaluate(OTHER_WEEKS)).forEach(a -> referred.add(String.valueOf(a)));
        Layout.faults(page).forEach(f -> faults.add(page.url() + " " + f));
        page.setViewportSize(1280, 900);
        if (page.locator("nav .next").count() == 0) {
          break;
        }
        String here = page.url();
        page.locator("nav .next").click();
        page.waitForURL(address -> !address.equals(here));
      }
      for (String address : referred.stream().distinct().toList()) {
        page.navigate(address);
        String place = address.contains("#") ? address.substring(address.indexOf('#') + 1) : "main";
        if (page.locator("[id='" + place + "']").count() != 1) {
          faults.add(address + " leads to nothing");
        }
      }
      team.hadNoTrouble();
    }
    assertThat(faults).isEmpty();
    assertThat(read).isEqualTo(weeks);
  }
}
