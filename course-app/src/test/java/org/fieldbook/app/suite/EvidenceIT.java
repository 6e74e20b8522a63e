package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.assessment.evidence.AttachEvidence;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an entry to the copy that a tutor reads: it stays as it was when it was taken. */
@ExtendWith(ArquillianExtension.class)
class EvidenceIT {

  private static final String SLOT = "own-evidence-entry";

  /** In week 1: the first entry of the journal. */
  private static final String ACTIVITY = "W01-A4";

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject SaveEntry saveEntry;
  @Inject SharedEntries shared;
  @Inject AttachEvidence attachEvidence;
  @Inject ReadEvidence readEvidence;
  @Inject ReadScript readScript;

  @Test
  @Tag("R-004-029")
  void aCopyStaysAsItWasWhenItsOriginalGoesOn() throws Exception {
    Visitor student = cast.student();
    journal(student, 0, "The lift was out of order", true);

    long id = attach(student, "").id();
    journal(student, 1, "Something else altogether happened", true);

    Evidence copy = visits.as(student, () -> readEvidence.one(id));
    assertThat(copy.sheet()).contains("The lift was out of order").doesNotContain("altogether");
    assertThat(copy.isIntact()).isTrue();
    assertThat(copy.entryNumber()).isEqualTo(1);
    assertThat(copy.provenance()).contains("LMC310").contains("version 1");
  }

  @Test
  @Tag("R-001-066")
  void whatAnActivityAskedForGoesIntoTheJournalAndWithTheAssignment() throws Exception {
    Visitor student = cast.student();
    journal(student, ACTIVITY, null, 0, "The lift was out of order", true);

    assertThat(choices(student)).containsExactly(ACTIVITY);
    long id = attach(student, ACTIVITY, "").id();
    desk.submit(student, "with the activity");

    Evidence read = visits.as(cast.staff().tutor(), () -> readEvidence.one(id));
    assertThat(read.title()).isEqualTo("Your first journal entry");
    assertThat(read.sheet()).contains("The lift was out of order");
  }

  @Test
  void theTutorReadsItOnceItIsHandedInAndNobodyElseDoes() throws Exception {
    Visitor student = cast.student();
    journal(student, 0, "The lift was out of order", true);
    long id = attach(student, "").id();

    assertMissing(cast.staff().tutor(), id);
    desk.submit(student, "with evidence");

    assertThat(visits.as(cast.staff().tutor(), () -> readEvidence.one(id)).title())
        .startsWith("Reflective journal, ");
    assertMissing(cast.staff().otherTutor(), id);
    assertMissing(cast.student(), id);
    long script = desk.script(student);
    List<Evidence> with =
        visits.as(
            cast.staff().tutor(), () -> readEvidence.with(readScript.onDesk(script).script()));
    assertThat(with).extracting(Evidence::id).containsExactly(id);
    assertThatThrownBy(() -> visits.run(student, () -> attachEvidence.remove(id)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("handed in");
  }

  @Test
  void workThatIsSubmittedAgainKeepsItsEvidenceUnlessThereIsNew() throws Exception {
    Visitor student = cast.student();
    journal(student, 0, "The lift was out of order", true);
    attach(student, "");
    desk.submit(student, "first");

    desk.submit(student, "second");
    List<Evidence> again = handedIn(student);
    assertThat(again).hasSize(1);
    assertThat(again.get(0).sheet()).contains("The lift was out of order");

    journal(student, 1, "The lift was mended", true);
    attach(student, "It was mended");
    desk.submit(student, "third");
    assertThat(handedIn(student)).extracting(Evidence::words).containsExactly("It was mended");
  }

  private List<Evidence> handedIn(Visitor student) throws Exception {
    return visits.as(student, () -> attachEvidence.of(cast.presentation(), Desk.TMA)).submitted();
  }

  @Test
  void whatIsADraftOrNamesSomebodyOrIsThereAlreadyIsRefusedInWords() throws Exception {
    Visitor student = cast.student();
    journal(student, 0, "The lift was out of order", false);
    assertRefused(student, "Only complete entries can be attached");

    journal(student, 1, "Mrs Patel of 12 Acacia Avenue waited by the lift", true);
    assertRefused(student, "Somebody might be recognised");

    journal(student, 2, "The lift was out of order", true);
    Evidence attached = attach(student, "");
    assertRefused(student, "is attached already");
    visits.run(student, () -> attachEvidence.remove(attached.id()));
    assertThat(attach(student, "").id()).isNotEqualTo(attached.id());

    Visitor other = cast.student();
    assertThatThrownBy(() -> visits.run(other, () -> attachEvidence.remove(attached.id() + 1)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> attach(other, "")).isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsArchivedIsNeitherOfferedNorAttachedUntilItIsPutBack() throws Exception {
    Visitor student = cast.student();
    journal(student, 0, "The lift was out of order", true);

    archive(student, true);
    assertThat(choices(student)).isEmpty();
    assertRefused(student, "is archived. Put it back");

    archive(student, false);
    assertThat(choices(student)).containsExactly(SLOT);
    assertThat(attach(student, "").title()).startsWith("Reflective journal, ");
  }

  private List<String> choices(Visitor student) throws Exception {
    return visits.as(student, () -> attachEvidence.choices(cast.presentation(), Desk.TMA)).stream()
        .map(EvidenceSource.Choice::entry)
        .toList();
  }

  private void archive(Visitor owner, boolean away) throws Exception {
    shared.describe(owner, SLOT, new Envelope(null, null, null, null, null, null, null, away));
  }

  private void assertRefused(Visitor student, String why) {
    assertThatThrownBy(() -> attach(student, ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(why);
  }

  private void assertMissing(Visitor visitor, long id) {
    assertThatThrownBy(() -> visits.as(visitor, () -> readEvidence.one(id)))
        .isInstanceOf(NotFound.class);
  }

  private Evidence attach(Visitor student, String words) throws Exception {
    return attach(student, SLOT, words);
  }

  private Evidence attach(Visitor student, String slot, String words) throws Exception {
    return visits.as(
        student, () -> attachEvidence.attach(cast.presentation(), Desk.TMA, slot, null, words));
  }

  private EntryView journal(Visitor owner, int expected, String words, boolean done)
      throws Exception {
    return journal(owner, SLOT, "reflective-journal", expected, words, done);
  }

  /** An entry of the journal; that of an activity names the activity alone. */
  private EntryView journal(
      Visitor owner, String slot, @Nullable String tool, int expected, String words, boolean done)
      throws Exception {
    JsonObjectBuilder fields =
        Json.createObjectBuilder()
            .add(
                "description",
                words + " all that week, so people waited below" + " again".repeat(25));
    for (String field : List.of("feelings", "evaluation", "analysis", "conclusion")) {
      fields.add(field, "Tired, and a little wiser.");
    }
    SaveEntry.Outcome outcome =
        visits.as(
            owner,
            () ->
                saveEntry.save(
                    new SaveEntry.Save(
                        cast.presentation(),
                        slot,
                        tool,
                        null,
                        expected,
                        Json.createObjectBuilder().add("fields", fields).build(),
                        new Envelope(null, null, null, null, done),
                        EntryVersion.Kind.KEPT,
                        new EntryVersion.Origin("tab", "e" + expected))));
    return ((SaveEntry.Outcome.Saved) outcome).entry();
  }
}
