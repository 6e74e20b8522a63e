package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.Specimen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two courses that come with Fieldbook are without a fault, and whole. */
class SampleCoursesTest {

  private static PublishedCourse course(String code) {
    PackageFiles files = BundledCourse.of(new CourseCode(code));
    CheckedPackage checked = CheckedPackage.of(files);
    return CheckedPackage.published(checked.documents(), files.paths(), 1, 1);
  }

  @Test
  @Tag("R-000-029")
  @Tag("R-000-030")
  @Tag("R-000-031")
  void leadingAndCaringHasFourBlocksOfTwentyEightWeeks() {
    PublishedCourse course = course("LMC310");

    assertThat(course.blocks()).extracting(b -> b.weeks().size()).containsExactly(6, 8, 7, 7);
    assertThat(course.weeks()).hasSize(29).containsKey("W00");
    assertThat(course.tools()).hasSize(28);
    everyToolHasASpecimen(course);
    assertThat(course.people()).hasSize(6);
    assertThat(course.week("W01").status()).isEqualTo(Week.Status.FULL);
    assertThat(course.week("W02").status()).isEqualTo(Week.Status.FULL);
    everyStudyWeekIsWhole(course);
    assertThat(course.week("W01").parts())
        .extracting(Part::video)
        .filteredOn(Objects::nonNull)
        .singleElement()
        .satisfies(v -> assertThat(v).extracting(Part.Video::transcript).asList().isNotEmpty());
  }

  @Test
  @Tag("R-001-025")
  @Tag("R-001-089")
  void publicServicesHasFiveUnitsOfTwentyTwoWeeks() {
    PublishedCourse course = course("LPS820");

    assertThat(course.partLabel()).isEqualTo("Unit");
    assertThat(course.blocks()).extracting(b -> b.weeks().size()).containsExactly(4, 4, 4, 5, 5);
    assertThat(course.tools()).hasSize(9);
    everyToolHasASpecimen(course);
    assertThat(course.cases()).hasSize(2);
    everyStudyWeekIsWhole(course);
  }

  @Test
  void bothCoursesShareTheFrameworkAsFarAsEachGoes() {
    for (PublishedCourse course : List.of(course("LMC310"), course("LPS820"))) {
      assertThat(course.competences())
          .as(course.title())
          .allSatisfy(
              c -> {
                assertThat(course.framework().notes(c.id()).sources()).as(c.id()).isNotEmpty();
                assertThat(course.framework().term(c.term())).as(c.id()).isPresent();
              });
      assertThat(course.framework().wholeSystem()).as(course.title()).hasSize(6);
      assertThat(course.framework().outside()).as(course.title()).hasSize(2);
      assertThat(course.framework().roles().isEmpty())
          .as("roles where there is a specification to fill in: %s", course.title())
          .isNotEqualTo(course.tools().containsKey("person-spec"));
    }
  }

  private static void everyToolHasASpecimen(PublishedCourse course) {
    assertThat(course.specimens()).containsOnlyKeys(course.tools().keySet());
    course
        .specimens()
        .forEach(
            (tool, specimen) -> {
              assertThat(specimen.about())
                  .as(tool)
                  .containsAnyOf("made up", "made-up", "fictional");
              assertThat(specimen.fields()).as(tool).isNotEmpty();
            });
  }

  @Test
  void aSpecimenIsReadByTheKindsOfItsFields() {
    PackageFiles files = new SmallCourse();
    PublishedCourse course =
        CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1);

    assertThat(course.specimens().values())
        .singleElement()
        .isEqualTo(
            new Specimen(
                "journal",
                "A day",
                "mgr-ada",
                "Ada is made up.",
                LocalDate.of(2026, 10, 5),
                Map.of(
                    "what",
                    "It rained.",
                    "mood",
                    3,
                    "when",
                    "2026-10-04",
                    "places",
                    List.of("home", "work"),
                    "rows",
                    List.of(Map.of("item", "Coat", "count", "1.5")),
                    "ratings",
                    Map.of("wet", Map.of("now", 4)))));
  }

  @Test
  void aPackageWithoutSpecimensIsStillOne() {
    PackageFiles files = new SmallCourse().without("specimens/journal.yaml");

    assertThat(CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1))
        .extracting(PublishedCourse::specimens)
        .isEqualTo(Map.of());
  }

  private static void everyStudyWeekIsWhole(PublishedCourse course) {
    for (Week week : course.weeks().values()) {
      if (week.number() > 0) {
        assertThat(week.coreQuestions()).as(week.id()).isNotEmpty();
        assertThat(week.outcomes()).as(week.id()).isNotEmpty();
        assertThat(week.concepts()).as(week.id()).isNotEmpty();
        assertThat(week.activities()).as(week.id()).isNotEmpty();
        assertThat(week.parts()).as(week.id()).extracting(Part::kind).contains(Part.Kind.CASE);
        assertThat(week.cited()).as(week.id()).allMatch(course.references()::containsKey);
      }
    }
    List<String> taskTools =
        course.weeks().values().stream()
            .flatMap(w -> w.activities().stream())
            .filter(a -> a.type() == Activity.Type.TOOL)
            .map(a -> String.valueOf(a.tool()))
            .distinct()
            .toList();
    assertThat(course.tools().keySet()).containsAll(taskTools);
  }
}
