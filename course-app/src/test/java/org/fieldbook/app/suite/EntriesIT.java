package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.toolkit.DeleteEntry;
import org.fieldbook.app.toolkit.EntryHistory;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ForgetDeletedEntries;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A student's responses: saved as they are written, and never overwritten unseen. */
@ExtendWith(ArquillianExtension.class)
class EntriesIT {

  private static final String SLOT = "W00-A2";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject EntryHistory history;
  @Inject PlaceStudent placeStudent;
  @Inject DeleteEntry deleteEntry;
  @Inject ForgetDeletedEntries forgetDeletedEntries;
  @Inject SystemTimer systemTimer;

  @Test
  @Tag("R-001-063")
  void theFirstSaveMakesTheEntryWithItsProvenance() throws Exception {
    Visitor student = cast.student();

    SaveEntry.Outcome.Saved saved = kept(save(student, 0, "First thoughts", "s1"));

    assertThat(saved.created()).isTrue();
    EntryView read = visits.as(student, () -> readEntries.one(cast.presentation(), SLOT));
    assertThat(read.body()).isEqualTo(body("First thoughts"));
    assertThat(read.number()).isEqualTo(saved.number());
    assertThat(read.provenance().activity()).isEqualTo(SLOT);
    assertThat(read.provenance().week()).isEqualTo("W00");
  }

  @Test
  void aSaveOfAnOlderVersionOverwritesNothingAndIsKeptBeside() throws Exception {
    Visitor student = cast.student();
    int one = kept(save(student, 0, "One", "s1")).number();
    int two = kept(save(student, one, "Two, from the desk", "s2")).number();

    SaveEntry.Outcome late = save(student, one, "Two, from the phone", "s3");

    assertThat(late).isInstanceOf(SaveEntry.Outcome.Conflict.class);
    assertThat(((SaveEntry.Outcome.Conflict) late).current().body())
        .isEqualTo(body("Two, from the desk"));
    EntryView now = visits.as(student, () -> readEntries.one(cast.presentation(), SLOT));
    assertThat(now.body()).isEqualTo(body("Two, from the desk"));
    assertThat(now.number()).isEqualTo(two);
    List<KeptVersion> versions = visits.as(student, () -> history.of(cast.presentation(), SLOT));
    assertThat(versions)
        .extracting(KeptVersion::body)
        .contains(body("One"), body("Two, from the desk"), body("Two, from the phone"));
    assertThat(versions)
        .filteredOn(v -> v.body().equals(body("Two, from the phone")))
        .singleElement()
        .extracting(KeptVersion::kind)
        .isEqualTo(EntryVersion.Kind.ASIDE);
  }

  @Test
  void theSameSaveSentAgainIsOneSave() throws Exception {
    Visitor student = cast.student();
    SaveEntry.Outcome.Saved first = kept(save(student, 0, "Once", "s1"));

    SaveEntry.Outcome.Saved again = kept(save(student, 0, "Once", "s1"));

    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.created()).isFalse();
    assertThat(visits.as(student, () -> history.of(cast.presentation(), SLOT))).hasSize(1);
  }

  @Test
  void whatSomebodyElseWroteIsNotThere() throws Exception {
    Visitor writer = cast.student();
    Visitor other = cast.student();
    kept(save(writer, 0, "Mine", "s1"));
    long version = visits.as(writer, () -> history.of(cast.presentation(), SLOT)).get(0).id();

    assertThatThrownBy(() -> visits.as(other, () -> readEntries.one(cast.presentation(), SLOT)))
        .isExactlyInstanceOf(NotFound.class);
    kept(save(other, 0, "My own", "s1"));
    assertThatThrownBy(
            () -> visits.as(other, () -> history.version(cast.presentation(), SLOT, version)))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void afterWithdrawalOneReadsWhatIsOnesOwnAndWritesNoMore() throws Exception {
    Visitor student = cast.student();
    int one = kept(save(student, 0, "Before", "s1")).number();
    visits.run(
        cast.staff().office(), () -> placeStudent.withdraw(student.id(), cast.presentation()));

    assertThatThrownBy(() -> save(student, one, "After", "s2"))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("withdrawn");

    assertThat(visits.as(student, () -> readEntries.one(cast.presentation(), SLOT)).body())
        .isEqualTo(body("Before"));
  }

  @Test
  void whatTheCourseDoesNotAskForIsNotFoundAndWhatDoesNotFitIsRefused() throws Exception {
    Visitor student = cast.student();

    assertThatThrownBy(() -> save(student, "W00-A99", 0, body("Words"), "s1"))
        .isExactlyInstanceOf(NotFound.class);
    JsonObject foreign = Json.createObjectBuilder().add("rows", 3).build();
    assertThatThrownBy(() -> save(student, SLOT, 0, foreign, "s2"))
        .isExactlyInstanceOf(Refused.class);
    assertThat(
            sql.number("select count(*) from app.entry where person_id = ?", student.id().value()))
        .isZero();
  }

  @Test
  void aDeletedEntryIsForgottenOnceItCannotBeBroughtBack() throws Exception {
    Visitor early = cast.student();
    Visitor late = cast.student();
    for (Visitor student : List.of(early, late)) {
      kept(save(student, 0, "Not needed", "s1"));
      visits.run(student, () -> deleteEntry.delete(cast.presentation(), SLOT));
    }
    String deletedDaysAgo =
        "update app.entry set deleted_at = now() - make_interval(days => ?)"
            + " where person_id = ? returning id";
    String gone = sql.column(deletedDaysAgo, 31, early.id().value()).get(0);
    String kept = sql.column(deletedDaysAgo, 29, late.id().value()).get(0);

    int forgotten = systemTimer.set(forgetDeletedEntries::forget).get(20, TimeUnit.SECONDS);

    assertThat(forgotten).isEqualTo(1);
    String count = "select count(*) from app.entry_version where entry_id = ?";
    assertThat(sql.number(count, Long.parseLong(gone))).isZero();
    assertThat(sql.number(count, Long.parseLong(kept))).isPositive();
  }

  private SaveEntry.Outcome save(Visitor student, int expected, String words, String saveId)
      throws Exception {
    return save(student, SLOT, expected, body(words), saveId);
  }

  private SaveEntry.Outcome save(
      Visitor student, String slot, int expected, JsonObject body, String saveId) throws Exception {
    return visits.as(
        student,
        () ->
            saveEntry.save(
                new SaveEntry.Save(
                    cast.presentation(),
                    slot,
                    null,
                    null,
                    expected,
                    body,
                    Envelope.UNCHANGED,
                    EntryVersion.Kind.KEPT,
                    new EntryVersion.Origin("tab-" + saveId, saveId))));
  }

  private static SaveEntry.Outcome.Saved kept(SaveEntry.Outcome outcome) {
    assertThat(outcome).isInstanceOf(SaveEntry.Outcome.Saved.class);
    return (SaveEntry.Outcome.Saved) outcome;
  }

  private static JsonObject body(String words) {
    return Json.createObjectBuilder().add("text", words).build();
  }
}
