package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.authoring.WriteTools;
import org.fieldbook.content.authoring.EditTool.Draft;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.tool.ToolTemplate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A course team writes tools of its course in the browser. */
@ExtendWith(ArquillianExtension.class)
class WriteToolsIT {

  private static final CourseCode COURSE = new CourseCode("LPS820");
  private static final String TOOL = "stakeholder-grid";
  private static final String NEWEST =
      "select cast(max(number) as text) from content.edition where course = 'LPS820'";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject ImportCourse importCourse;
  @Inject WriteTools writeTools;
  @Inject Library library;
  @Inject Sql sql;

  private Visitor team;

  @BeforeEach
  void aCourseWithoutDrafts() throws Exception {
    team = cast.staff().team();
    visits.as(team, () -> importCourse.bundled(COURSE));
    for (WriteTools.Line line : visits.as(team, () -> writeTools.tools(COURSE))) {
      visits.run(team, () -> writeTools.discard(COURSE, line.id()));
    }
  }

  private Draft open() throws Exception {
    return visits.as(team, () -> writeTools.open(COURSE, TOOL));
  }

  private Draft save(int expected, String source) throws Exception {
    return visits.as(team, () -> writeTools.save(COURSE, TOOL, expected, source));
  }

  @Test
  @Tag("R-003-238")
  void aCopyWithAFieldMoreIsPublishedInTheNextEdition() throws Exception {
    String id = "our-grid-" + System.nanoTime();
    Draft copy = visits.as(team, () -> writeTools.copy(COURSE, TOOL, id, "Our grid"));
    String more = copy.source() + "  - {id: lesson, label: What we learned, type: longtext}\n";
    assertThat(visits.as(team, () -> writeTools.save(COURSE, id, copy.number(), more)).number())
        .isEqualTo(2);
    int before = Integer.parseInt(sql.column(NEWEST).get(0));

    ImportCourse.Imported made = visits.as(team, () -> writeTools.publish(COURSE));

    assertThat(made.number()).isEqualTo(before + 1);
    Map<String, ToolTemplate> tools = library.edition(made.editionId()).tools();
    ToolTemplate published = Optional.ofNullable(tools.get(id)).orElseThrow();
    assertThat(published.title()).isEqualTo("Our grid");
    assertThat(published.field("lesson")).isPresent();
    assertThat(published.field("stakeholders")).isPresent();
    assertThat(Optional.ofNullable(tools.get(TOOL)).orElseThrow().field("lesson")).isEmpty();
    assertThat(visits.as(team, () -> writeTools.tools(COURSE)))
        .noneMatch(WriteTools.Line::drafted)
        .anyMatch(line -> line.id().equals(id));
  }

  @Test
  void aFaultyDraftIsKeptSaysWhatIsWrongAndIsNotPublished() throws Exception {
    String faulty = open().source().replace("type: table", "type: tabel");

    Draft kept = save(0, faulty);

    assertThat(kept.source()).isEqualTo(faulty);
    assertThat(visits.as(team, () -> writeTools.check(COURSE, TOOL, faulty)).faults())
        .anyMatch(f -> f.fault().startsWith("\"tabel\" is not a field type"));
    PackageRefused refused =
        catchThrowableOfType(
            PackageRefused.class, () -> visits.run(team, () -> writeTools.publish(COURSE)));
    assertThat(refused.problems()).anyMatch(p -> p.file().equals("tools/stakeholder-grid.yaml"));
    assertThat(open().source()).as("the draft is still there").isEqualTo(faulty);
  }

  @Test
  void whoHasNotSeenTheLatestSaveOverwritesNothing() throws Exception {
    Draft first = save(0, open().source() + "# one\n");

    assertThatThrownBy(() -> save(0, first.source() + "# two\n"))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("another window");

    assertThat(open().source()).isEqualTo(first.source());
    assertThat(save(0, first.source()).number()).as("the same again is one save").isEqualTo(1);
  }

  @Test
  void aDraftThatIsPutAwayLeavesThePublishedTool() throws Exception {
    Draft published = open();
    save(0, published.source() + "# changed\n");

    visits.run(team, () -> writeTools.discard(COURSE, TOOL));

    assertThat(open()).isEqualTo(published);
    assertThatThrownBy(() -> visits.run(team, () -> writeTools.publish(COURSE)))
        .isExactlyInstanceOf(Refused.class);
  }

  @Test
  void theTeamOfAnotherCourseFindsNothing() {
    Visitor otherTeam = cast.person(Roles.COURSE_TEAM, "LMC310");

    assertThatThrownBy(() -> visits.run(otherTeam, () -> writeTools.open(COURSE, TOOL)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.run(otherTeam, () -> writeTools.publish(COURSE)))
        .isExactlyInstanceOf(NotFound.class);
  }
}
