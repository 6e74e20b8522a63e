package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.DeleteEntry;
import org.fieldbook.app.toolkit.EntryHistory;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.RestoreVersion;
import org.fieldbook.app.toolkit.comment.FindNewComments;
import org.fieldbook.app.toolkit.comment.News;
import org.fieldbook.app.toolkit.namedreader.FillAsReader;
import org.fieldbook.app.toolkit.namedreader.SeeFillings;
import org.fieldbook.app.toolkit.namedreader.Typed;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.assessment.evidence.AttachEvidence;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mentor fills in what the induction check has for them, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class NamedReaderIT {

  private static final String SLOT = SharedEntries.SLOT;
  private static final String NOTE = "mentor_note";
  private static final String DATE = "mentor_date";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SharedEntries entries;
  @Inject ReadEntries readEntries;
  @Inject EntryHistory entryHistory;
  @Inject RestoreVersion restoreVersion;
  @Inject DeleteEntry deleteEntry;
  @Inject PlaceStudent placeStudent;
  @Inject ReadShared readShared;
  @Inject FillAsReader fillAsReader;
  @Inject SeeFillings seeFillings;
  @Inject FindNewComments findNewComments;
  @Inject AttachEvidence attachEvidence;
  @Inject ReadEvidence readEvidence;

  @Test
  void whatAMentorWritesIsAVersionOfTheEntryThatSaysWhoWroteIt() throws Exception {
    Visitor owner = cast.student();
    Visitor mentor = cast.person(Roles.ADVISER, null);
    long entry = shared(owner, mentor);
    assertThat(offer(mentor, entry).open()).isTrue();
    assertThat(offer(mentor, entry).fields()).extracting(f -> f.id()).containsExactly(NOTE, DATE);

    assertThat(
            fill(mentor, entry, typed(NOTE, "", "Well begun\r\n"), typed(DATE, "", "2026-11-05")))
        .isTrue();

    EntryView now = one(owner);
    assertThat(now.number()).isEqualTo(2);
    assertThat(field(now.body(), NOTE)).isEqualTo("Well begun\n");
    assertThat(field(now.body(), DATE)).isEqualTo("2026-11-05");
    assertThat(field(now.body(), "not_apply")).isEqualTo("Nothing");
    KeptVersion latest = history(owner).get(0);
    assertThat(latest.kind()).isEqualTo(EntryVersion.Kind.READER);
    Readership readership = entries.readership(owner);
    assertThat(readership.fillings())
        .singleElement()
        .satisfies(f -> assertThat(f.number()).isEqualTo(2))
        .satisfies(f -> assertThat(f.fields()).containsExactly(NOTE, DATE))
        .satisfies(f -> assertThat(f.name()).startsWith("Suite Player"))
        .satisfies(f -> assertThat(f.fresh()).isTrue());
    assertThat(readership.looks())
        .as("that they were there is noted too")
        .singleElement()
        .satisfies(l -> assertThat(l.number()).isEqualTo(2));
  }

  @Test
  void theOwnerIsToldUntilTheyHaveReadItAndCanBringTheEarlierVersionBack() throws Exception {
    Visitor owner = cast.student();
    Visitor mentor = cast.student();
    long entry = shared(owner, mentor);
    fill(mentor, entry, typed(NOTE, "", "Well begun"));

    assertThat(news(owner))
        .singleElement()
        .satisfies(n -> assertThat(n.fillings()).isEqualTo(1))
        .satisfies(n -> assertThat(n.comments()).isZero());
    visits.run(mentor, () -> seeFillings.of(entry));
    assertThat(news(owner)).as("nobody else reads it for them").hasSize(1);
    visits.run(owner, () -> seeFillings.of(entry));
    assertThat(news(owner)).isEmpty();

    long first = history(owner).get(1).id();
    visits.run(
        owner,
        () ->
            restoreVersion.restore(
                cast.presentation(), SLOT, first, 2, new EntryVersion.Origin("tab", "restore")));
    assertThat(field(one(owner).body(), NOTE)).isEmpty();
    assertThat(history(owner)).hasSize(3);
  }

  @Test
  void whatTheOwnerWroteMeanwhileStaysAndTheSameFieldIsNotOverwritten() throws Exception {
    Visitor owner = cast.student();
    Visitor mentor = cast.student();
    long entry = shared(owner, mentor);
    entries.induction(owner, 1, "\"not_apply\":\"Much\"");

    assertThat(fill(mentor, entry, typed(NOTE, "", "Well begun"), typed(DATE, "", ""))).isTrue();
    assertThat(field(one(owner).body(), "not_apply")).isEqualTo("Much");
    assertThat(field(one(owner).body(), NOTE)).isEqualTo("Well begun");

    entries.induction(owner, 3, "\"mentor_note\":\"I changed this\"");
    assertThat(
            fill(mentor, entry, typed(NOTE, "Well begun", "Better"), typed(DATE, "", "2026-11-05")))
        .as("both wrote the comment")
        .isFalse();
    assertThat(field(one(owner).body(), NOTE)).isEqualTo("I changed this");
    assertThat(field(one(owner).body(), DATE)).as("all or nothing").isEmpty();

    assertThat(fill(mentor, entry, typed(NOTE, "I changed this", "Both"))).isTrue();
    assertThat(fill(mentor, entry, typed(NOTE, "I changed this", "Both"))).isTrue();
    assertThat(one(owner).number()).as("the same sent twice is one").isEqualTo(5);
    assertThat(entries.readership(owner).fillings()).hasSize(2);
  }

  @Test
  void whoReadsAsTutorOrMemberDoesNotFill() throws Exception {
    Visitor owner = cast.student();
    Visitor member = cast.student();
    long entry = entries.induction(owner, 0, "\"not_apply\":\"Nothing\"").id();
    entries.share(owner, Audience.TUTOR, "", null);
    entries.share(owner, Audience.GROUP, "", null);

    for (Visitor reader : List.of(cast.staff().tutor(), member, owner)) {
      assertThat(offer(reader, entry).open()).isFalse();
      assertMissing(reader, entry);
    }
    entries.share(owner, Audience.NAMED, cast.staff().tutor().email(), null);
    assertThat(fill(cast.staff().tutor(), entry, typed(NOTE, "", "As a mentor"))).isTrue();
  }

  @Test
  void whatIsTakenBackPutAwayOrLeftBehindIsFilledByNobody() throws Exception {
    Visitor mentor = cast.person(Roles.ADVISER, null);
    Visitor first = cast.student();
    long takenBack = shared(first, mentor);
    entries.withdrawAll(first);
    assertMissing(mentor, takenBack);

    Visitor second = cast.student();
    long deleted = shared(second, mentor);
    visits.run(second, () -> deleteEntry.delete(cast.presentation(), SLOT));
    assertMissing(mentor, deleted);

    Visitor putAway = cast.student();
    long archived = shared(putAway, mentor);
    Envelope away = new Envelope(null, null, null, null, null, null, null, true);
    entries.describe(putAway, SLOT, away);
    assertThat(offer(mentor, archived).open()).isFalse();
    assertMissing(mentor, archived);

    Visitor third = cast.student();
    long left = shared(third, mentor);
    visits.run(cast.staff().office(), () -> placeStudent.withdraw(third.id(), cast.presentation()));
    assertThat(offer(mentor, left).open()).isFalse();
    assertMissing(mentor, left);
    assertMissing(mentor, Long.MAX_VALUE);
  }

  @Test
  void hostileWordsAreRefusedAndChangeNothing() throws Exception {
    Visitor owner = cast.student();
    Visitor mentor = cast.student();
    long entry = shared(owner, mentor);

    assertThatThrownBy(() -> fill(mentor, entry, typed("not_apply", "Nothing", "Mine")))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fill(mentor, entry, typed("no_such_field", "", "Mine")))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fill(mentor, entry, typed(NOTE, "", "x".repeat(100_001))))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("100,000 characters");
    assertThatThrownBy(() -> fill(mentor, entry, typed(DATE, "", "soon")))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("is not a date yet");
    assertThat(one(owner).number()).isEqualTo(1);
    assertThat(entries.readership(owner).fillings()).isEmpty();
  }

  @Test
  void aFrozenCopyStaysAsItWas() throws Exception {
    Visitor owner = cast.student();
    Visitor mentor = cast.student();
    long entry = shared(owner, mentor);
    fill(mentor, entry, typed(NOTE, "", "Well begun"));
    entries.completeInduction(owner, 2, "Well begun");
    long copy = attach(owner).id();

    assertThat(fill(mentor, entry, typed(NOTE, "Well begun", "On second thoughts"))).isTrue();

    assertThat(one(owner).done()).as("it is as complete as before").isTrue();
    Evidence evidence = visits.as(owner, () -> readEvidence.one(copy));
    assertThat(evidence.sheet()).contains("Well begun").doesNotContain("On second thoughts");
    assertThat(evidence.isIntact()).isTrue();
  }

  private Evidence attach(Visitor owner) throws Exception {
    return visits.as(
        owner, () -> attachEvidence.attach(cast.presentation(), Desk.TMA, SLOT, null, ""));
  }

  private long shared(Visitor owner, Visitor mentor) throws Exception {
    long id = entries.induction(owner, 0, "\"not_apply\":\"Nothing\"").id();
    entries.share(owner, Audience.NAMED, mentor.email(), null);
    return id;
  }

  private FillAsReader.Offer offer(Visitor reader, long entry) throws Exception {
    return visits.as(reader, () -> fillAsReader.offer(readShared.permitted(entry)));
  }

  private boolean fill(Visitor reader, long entry, Typed... typed) throws Exception {
    return visits.as(reader, () -> fillAsReader.fill(entry, List.of(typed)));
  }

  private void assertMissing(Visitor reader, long entry) {
    assertThatThrownBy(() -> fill(reader, entry, typed(NOTE, "", "Mine")))
        .isExactlyInstanceOf(NotFound.class);
  }

  private static Typed typed(String field, String seen, String words) {
    return new Typed(field, words, Typed.mark(seen));
  }

  private List<News> news(Visitor owner) throws Exception {
    return visits.as(owner, () -> findNewComments.in(cast.presentation()));
  }

  private List<KeptVersion> history(Visitor owner) throws Exception {
    return visits.as(owner, () -> entryHistory.of(cast.presentation(), SLOT));
  }

  private EntryView one(Visitor owner) throws Exception {
    return visits.as(owner, () -> readEntries.one(cast.presentation(), SLOT));
  }

  private static String field(JsonObject body, String field) {
    return Answers.of(body).text(field);
  }
}
