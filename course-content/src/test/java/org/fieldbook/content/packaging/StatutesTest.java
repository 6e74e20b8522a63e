package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An Act, regulations or an order that a week names by title and year is among the references of
 * that week, so that a reader finds it there and whoever checks the law misses none.
 */
class StatutesTest {

  private static final String JOINING = "and|of|to|in|on|for|with|etc";
  private static final Pattern STATUTE =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}’-]*|\\(\\p{Lu}[^()]*\\)|"
              + JOINING
              + ")\\s+)+(?:Act|Regulations|Order)s?\\s+(?:\\(\\p{Lu}[\\p{L} ]+\\)\\s+)?"
              + "(?:19|20)\\d\\d");
  private static final Pattern LEADING =
      Pattern.compile("^(?:(?:" + JOINING + "|The|In|Under|By)\\s+)+");
  private static final Pattern TAG = Pattern.compile("<[^>]+>");

  /** The statutes that a page names, by title and year; a tag ends a title. */
  private static Set<String> named(String page) {
    return STATUTE
        .matcher(TAG.matcher(page).replaceAll(";"))
        .results()
        .map(r -> LEADING.matcher(r.group().replaceAll("\\s+", " ")).replaceAll(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void everyStatuteThatAWeekNamesIsAmongItsReferences(String code) {
    CheckedPackage checked = CheckedPackage.of(BundledCourse.of(new CourseCode(code)));
    PublishedCourse course =
        CheckedPackage.published(
            checked.documents(), BundledCourse.of(new CourseCode(code)).paths(), 1, 1);
    int statutes = 0;
    for (Week week : course.weeks().values()) {
      List<String> cited =
          week.cited().stream().map(key -> String.valueOf(course.references().get(key))).toList();
      String page =
          Objects.requireNonNull(checked.documents().get("weeks/" + week.id() + ".xhtml"));
      for (String statute : named(page)) {
        assertThat(cited).as(statute + " in " + week.id()).anyMatch(text -> text.contains(statute));
        statutes++;
      }
    }
    assertThat(statutes).isGreaterThan(10);
  }

  @Test
  void aStatuteIsKnownByTitleAndYear() {
    assertThat(
            named(
                "<p>In England the <a>Care Act 2014</a> (Data (Use and Access) Act 2025) and the"
                    + " Mental Capacity Act (Northern Ireland) 2016; an Act of 2024.</p>"))
        .containsExactly(
            "Care Act 2014",
            "Data (Use and Access) Act 2025",
            "Mental Capacity Act (Northern Ireland) 2016");
    assertThat(named("the Carers (Scotland) Act 2016 and the Tenancy Regulations 2015"))
        .containsExactly("Carers (Scotland) Act 2016", "Tenancy Regulations 2015");
  }
}
