package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.app.authoring.WriteTools;
import org.fieldbook.app.toolkit.CarryForward;
import org.fieldbook.app.toolkit.EntryHistory;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.paper.Comparison;
import org.fieldbook.content.authoring.EditTool.Draft;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each version of an entry keeps the form that it was written in. */
@ExtendWith(ArquillianExtension.class)
class EntryFormsIT {

  private static final String TOOL = "stakeholder-grid";
  private static final String SLOT = "own-two-forms";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject WriteTools writeTools;
  @Inject SaveEntry saveEntry;
  @Inject CarryForward carryForward;
  @Inject EntryHistory history;
  @Inject ReadEntries readEntries;
  @Inject Library library;
  @Inject Sql sql;

  @Test
  void anOldVersionIsReadInItsOwnFormAndTheComparisonSaysWhatTheFormDropped() throws Exception {
    Visitor student = cast.student();
    int other = editionThatAsksMore();
    PublishedCourse present = library.presentation(cast.presentation()).course();

    EntryView written = save(student, idOf(other));
    EntryView carried =
        visits.as(
            student,
            () ->
                carryForward.carry(cast.presentation(), SLOT, written.number(), origin("carried")));
    List<KeptVersion> versions = visits.as(student, () -> history.of(cast.presentation(), SLOT));

    assertThat(versions).hasSize(2);
    KeptVersion now = versions.get(0);
    KeptVersion then = versions.get(1);
    assertThat(now.kind()).isEqualTo(EntryVersion.Kind.CARRIED);
    assertThat(carried.provenance().editionId()).isEqualTo(present.editionId());
    Form formThen = form(student, then, present);
    Form formNow = form(student, now, present);
    assertThat(formThen.template().field("lesson")).isPresent();
    assertThat(formThen.edition()).isEqualTo(other);
    assertThat(formNow.template().field("lesson")).isEmpty();
    assertThat(new Comparison(formThen, formNow).said(then.body(), now.body()))
        .contains("One field changed: What we learned.", "No longer in it: “What we learned”.");
  }

  @Test
  void wordsTypedIntoAFormThatTheEntryHasNoMoreAreKeptBesideInThatForm() throws Exception {
    Visitor student = cast.student();
    long other = idOf(editionThatAsksMore());
    EntryView written = save(student, other);
    EntryView carried =
        visits.as(
            student,
            () ->
                carryForward.carry(cast.presentation(), SLOT, written.number(), origin("carried")));

    SaveEntry.Outcome late = outcome(student, other, written.number(), "Ask the night staff");
    SaveEntry.Outcome again = outcome(student, other, written.number(), "Ask the night staff");

    assertThat(late).isInstanceOf(SaveEntry.Outcome.Conflict.class);
    assertThat(again).as("the same save sent again").isEqualTo(late);
    assertThat(visits.as(student, () -> readEntries.one(cast.presentation(), SLOT)).body())
        .isEqualTo(carried.body());
    assertThat(visits.as(student, () -> history.of(cast.presentation(), SLOT)))
        .filteredOn(v -> v.kind() == EntryVersion.Kind.ASIDE)
        .singleElement()
        .satisfies(v -> assertThat(v.editionId()).isEqualTo(other))
        .satisfies(v -> assertThat(v.body().toString()).contains("Ask the night staff"));
  }

  /** Number of an edition whose form has a field more; published once. */
  private int editionThatAsksMore() throws Exception {
    Visitor team = cast.staff().team();
    Draft draft = visits.as(team, () -> writeTools.open(Cast.COURSE, TOOL));
    if (!draft.source().contains("id: lesson")) {
      String more = draft.source() + "  - {id: lesson, label: What we learned, type: longtext}\n";
      visits.run(team, () -> writeTools.save(Cast.COURSE, TOOL, draft.number(), more));
      visits.run(team, () -> writeTools.publish(Cast.COURSE));
    }
    return (int) sql.number("select max(number) from content.edition where course = 'LMC310'");
  }

  private long idOf(int edition) {
    return sql.number(
        "select id from content.edition where course = 'LMC310' and number = ?", edition);
  }

  private Form form(Visitor student, KeptVersion version, PublishedCourse present)
      throws Exception {
    return visits
        .as(student, () -> readEntries.form(TOOL, version.editionId(), present))
        .orElseThrow();
  }

  private EntryView save(Visitor student, long editionId) throws Exception {
    return ((SaveEntry.Outcome.Saved) outcome(student, editionId, 0, "Ask sooner")).entry();
  }

  private SaveEntry.Outcome outcome(Visitor student, long editionId, int expected, String lesson)
      throws Exception {
    JsonObject fields =
        Json.createObjectBuilder().add("issue", "Later visits").add("lesson", lesson).build();
    return visits.as(
        student,
        () ->
            saveEntry.save(
                new SaveEntry.Save(
                    cast.presentation(),
                    SLOT,
                    TOOL,
                    editionId,
                    expected,
                    Json.createObjectBuilder().add("fields", fields).build(),
                    Envelope.UNCHANGED,
                    EntryVersion.Kind.KEPT,
                    origin("save-" + expected))));
  }

  private static EntryVersion.Origin origin(String save) {
    return new EntryVersion.Origin("tab", save);
  }
}
