package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.Framework.Role;
import org.fieldbook.content.reading.PublishedCourse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The framework of competences as the course brings it, and what is refused in one. */
class FrameworkTest {

  private static final PublishedCourse COURSE = course();
  private static final Framework FRAMEWORK = COURSE.framework();

  private static PublishedCourse course() {
    PackageFiles files = BundledCourse.of(new CourseCode("LMC310"));
    CheckedPackage checked = CheckedPackage.of(files);
    return CheckedPackage.published(checked.documents(), files.paths(), 1, 1);
  }

  private static Role role(String id) {
    return FRAMEWORK.role(id).orElseThrow();
  }

  private static long rows(Role role, String family) {
    return role.profile().keySet().stream()
        .filter(c -> COURSE.competence(c).orElseThrow().family().equals(family))
        .count();
  }

  private static double share(String role, String family) {
    return rows(role(role), family) / (double) role(role).profile().size();
  }

  @Test
  @Tag("R-003-011")
  void theContinuumHasItsTwentySevenTerms() {
    Map<String, Long> bySide =
        FRAMEWORK.continuum().stream()
            .collect(Collectors.groupingBy(Framework.Term::side, Collectors.counting()));

    assertThat(bySide)
        .containsOnly(
            Map.entry("leadership", 8L), Map.entry("common", 10L), Map.entry("management", 9L));
    assertThat(COURSE.competences())
        .allSatisfy(
            c ->
                assertThat(FRAMEWORK.term(c.term()).orElseThrow().side())
                    .as(c.id())
                    .isEqualTo(c.side()));
  }

  @Test
  @Tag("R-003-079")
  @Tag("R-003-233")
  @Tag("R-003-222")
  void sixtyOneCompetencesStandInFourFamilies() {
    Map<String, Long> byFamily =
        COURSE.competences().stream()
            .collect(
                Collectors.groupingBy(PublishedCourse.Competence::family, Collectors.counting()));

    assertThat(COURSE.competences()).hasSize(61).allMatch(c -> !c.about().isBlank());
    assertThat(byFamily)
        .containsOnly(
            Map.entry("generic", 26L),
            Map.entry("specialist", 19L),
            Map.entry("partnership", 8L),
            Map.entry("organisation-specific", 8L));
    assertThat(COURSE.competences())
        .allSatisfy(c -> assertThat(FRAMEWORK.notes(c.id()).sources()).as(c.id()).isNotEmpty());
  }

  @Test
  @Tag("R-003-021")
  void competencesNameQualificationsThatAskForThem() {
    assertThat(FRAMEWORK.notes("spe-safeguard").qualifications()).isNotEmpty();
  }

  @Test
  @Tag("R-003-085")
  void fromFirstLineToStrategicTheSpecialistShareFallsAndTheGenericRises() {
    List<String> order =
        List.of("role-first-line", "role-registered", "role-middle", "role-strategic");

    assertThat(order.stream().map(r -> share(r, "specialist")).toList())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    assertThat(order.stream().map(r -> share(r, "generic")).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  @Tag("R-003-086")
  @Tag("R-003-078")
  void everyRoleNeedsEachFamilyAndPartnershipAmongThem() {
    assertThat(FRAMEWORK.roles())
        .hasSize(7)
        .allSatisfy(
            r ->
                assertThat(List.of("generic", "specialist", "partnership", "organisation-specific"))
                    .as(r.id())
                    .allMatch(family -> rows(r, family) > 0));
  }

  @Test
  @Tag("R-003-087")
  @Tag("R-003-096")
  @Tag("R-003-224")
  void peopleWhoUseServicesOwnersAndTopManagersHaveProfilesOfTheirOwn() {
    assertThat(role("role-su-manager").profile()).hasSize(22).containsEntry("par-coproduce", 3);
    assertThat(role("role-owner").profile()).hasSize(31).containsEntry("gen-finance", 4);
    assertThat(role("role-strategic").profile()).hasSize(36).containsEntry("par-system", 4);
  }

  @ParameterizedTest(name = "{0} people: {1}")
  @CsvSource({
    "1, size-micro",
    "4, size-micro",
    "5, size-small",
    "49, size-small",
    "50, size-medium",
    "249, size-medium",
    "250, size-large",
    "100000, size-large"
  })
  void everyNumberOfPeopleFallsInOneSize(int people, String size) {
    assertThat(FRAMEWORK.sizes()).filteredOn(s -> s.holds(people)).hasSize(1);
    assertThat(FRAMEWORK.sizeOf(people).orElseThrow().id()).isEqualTo(size);
  }

  @Test
  @Tag("R-003-013")
  @Tag("R-003-232")
  @Tag("R-004-038")
  void theWholeSystemHasSixPartsWithCompetences() {
    assertThat(FRAMEWORK.wholeSystem())
        .extracting(Framework.Part::id)
        .containsExactly(
            "wsm-individual",
            "wsm-organisation",
            "wsm-partners",
            "wsm-centre",
            "wsm-learning",
            "wsm-boundary");
    assertThat(FRAMEWORK.wholeSystem()).allMatch(p -> p.competences().size() == 3);
  }

  @Test
  @Tag("R-003-031")
  @Tag("R-003-032")
  void theWeekOnWholeSystemsShowsAllPartsInsideADottedBoundary() {
    Document week = Jsoup.parse(COURSE.week("W18").parts().toString());
    Element model = week.expectFirst("svg[aria-labelledby^=W18]");

    String said = model.expectFirst("desc").text();
    assertThat(model.select("[stroke-dasharray]")).hasSize(1);
    assertThat(said).contains("dotted line");
    assertThat(model.select("text[font-weight=bold]")).hasSize(FRAMEWORK.wholeSystem().size());
    assertThat(week.select("a[href^=/toolkit/system]")).isNotEmpty();
  }

  @Test
  @Tag("R-003-058")
  @Tag("R-003-111")
  void levelsOfDevelopmentAndThePrinciplesAreData() {
    assertThat(FRAMEWORK.development())
        .extracting(Framework.Named::id)
        .contains("gp-individual", "gp-organisation", "gp-partnership", "lvl-basics");
    assertThat(FRAMEWORK.principles()).hasSize(7);
  }

  @Test
  @Tag("R-003-073")
  @Tag("R-003-083")
  void outsideFrameworksAndStandardsAreMapped() {
    assertThat(FRAMEWORK.outside())
        .extracting(Framework.Outside::id)
        .containsExactly("nhs-lqf", "msc-nos");
    assertThat(FRAMEWORK.outside())
        .flatExtracting(Framework.Outside::items)
        .hasSize(21)
        .allSatisfy(item -> assertThat(((Framework.Part) item).competences()).isNotEmpty());
  }

  @Test
  void aCourseWithoutAFrameworkHasNone() {
    PackageFiles files = new SmallCourse();

    assertThat(
            CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1)
                .framework())
        .isEqualTo(Framework.NONE);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          roles: [{id: r, title: R, profile: {level2: [gen-fly]}}]         | no competence "gen-fly"
          roles: [{id: r, title: R, next: [q], profile: {level2: []}}]     | no role "q"
          roles: [{id: r, title: R}]                                       | "profile" is missing
          roles: [{id: r, title: R, profile: {level2: [gen-learn], level1: [gen-learn]}}] | stands at two levels
          sizes: [{id: s, title: S, from: 2, share: 50}]                   | begins where the one before ends
          sizes: [{id: s, title: S, from: 1, share: 0}]                    | is a percentage
          sizes: [{id: s, title: S, from: 1, to: 4, share: 9}, {id: t, title: T, from: 4, share: 9}] | ends: at 5
          competences: {gen-learn: {sources: [{work: w, at: a}]}}          | no work "w"
          competences: {gen-fly: {sources: []}}                            | no competence "gen-fly"
          levels: [{level: 1, title: One}]                                 | in order, from 0
          families: [{id: f, title: F}, {id: f, title: G}]                 | is used twice
          outside: [{id: o, title: O, items: [{id: i, title: I, competences: [gen-fly]}]}] | no competence "gen-fly"
          """)
  void whatDoesNotFitIsRefusedWithItsLine(String line, String fault) {
    PackageFiles files = new SmallCourse().put("framework.yaml", "version: 1\n" + line + "\n");

    PackageRefused refused =
        catchThrowableOfType(PackageRefused.class, () -> CheckedPackage.of(files));

    assertThat(refused.problems())
        .anySatisfy(
            p -> {
              assertThat(p.fault()).contains(fault);
              assertThat(p.file()).isEqualTo("framework.yaml");
              assertThat(p.line()).isEqualTo(2);
            });
  }
}
