package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.enrolment.OpenGroup;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.toolkit.DeleteEntry;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.app.toolkit.sharing.SharedEntry;
import org.fieldbook.app.toolkit.sharing.SharedLine;
import org.fieldbook.app.toolkit.sharing.WithdrawShare;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who can read an entry: its owner alone, until they say otherwise, and as long as they do. */
@ExtendWith(ArquillianExtension.class)
class SharingIT {

  private static final String SLOT = SharedEntries.SLOT;

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject Clock clock;
  @Inject SharedEntries entries;
  @Inject ReadEntries readEntries;
  @Inject DeleteEntry deleteEntry;
  @Inject WithdrawShare withdrawShare;
  @Inject ReadShared readShared;
  @Inject PlaceStudent placeStudent;
  @Inject OpenGroup openGroup;

  @Test
  void anEntryThatWasNotSharedIsReadByItsOwnerAlone() throws Exception {
    Visitor owner = cast.student();
    long entry = entries.begin(owner);

    for (Visitor other :
        List.of(
            cast.staff().tutor(), cast.student(), cast.staff().office(), cast.staff().adviser())) {
      assertMissing(other, entry);
      assertThat(listed(other, entry)).isEmpty();
    }
    assertThat(look(owner, entry).own()).isTrue();
  }

  @Test
  void theTutorReadsWhatIsSharedWithTheTutorAndNobodyElseDoes() throws Exception {
    Visitor owner = cast.student();
    long entry = entries.begin(owner);

    entries.share(owner, Audience.TUTOR, "", null);

    SharedEntry read = look(cast.staff().tutor(), entry);
    assertThat(read.entry().title()).startsWith("Reflective journal, ");
    assertThat(read.ground()).contains("shared it with their tutor");
    assertThat(listed(cast.staff().tutor(), entry)).hasSize(1);
    assertMissing(cast.staff().otherTutor(), entry);
    assertMissing(cast.student(), entry);
  }

  @Test
  void theGroupAndItsTutorReadWhatIsSharedWithTheGroup() throws Exception {
    Visitor owner = cast.student();
    long entry = entries.begin(owner);

    entries.share(owner, Audience.GROUP, "", null);

    Visitor member = cast.student();
    assertThat(look(member, entry).ground()).contains("your tutor group");
    assertThat(look(cast.staff().tutor(), entry).own()).isFalse();
    assertThat(listed(member, entry)).hasSize(1);
    assertMissing(cast.studentElsewhere(), entry);
    assertMissing(cast.staff().otherTutor(), entry);
  }

  @Test
  void whoLeavesTheGroupReadsNoMoreAndWhoComesDoes() throws Exception {
    Visitor owner = cast.student();
    Visitor member = cast.student();
    Visitor office = cast.staff().office();
    long entry = entries.begin(owner);
    entries.share(owner, Audience.GROUP, "", null);
    entries.share(owner, Audience.TUTOR, "", null);
    assertThat(look(member, entry).own()).isFalse();
    Visitor newTutor = cast.person(Roles.TUTOR, null);
    long other = group("Moved to", newTutor.id());

    visits.run(office, () -> placeStudent.move(owner.id(), cast.presentation(), other));

    assertMissing(member, entry);
    assertMissing(cast.staff().tutor(), entry);
    assertThat(listed(member, entry)).isEmpty();
    assertThat(look(newTutor, entry).own()).isFalse();

    visits.run(office, () -> placeStudent.move(member.id(), cast.presentation(), other));
    assertThat(look(member, entry).own()).isFalse();

    visits.run(office, () -> placeStudent.withdraw(member.id(), cast.presentation()));
    assertMissing(member, entry);
  }

  @Test
  void aNamedPersonReadsUntilTheLastDayIsOver() throws Exception {
    Visitor owner = cast.student();
    Visitor named = cast.person(Roles.ADVISER, null);
    long entry = entries.begin(owner);
    LocalDate soon = today().plusDays(3);

    entries.share(owner, Audience.NAMED, named.email().toUpperCase(Locale.ROOT), soon);

    assertThat(look(named, entry).ground()).contains("shared it with you");
    assertThat(listed(named, entry)).hasSize(1);
    assertMissing(cast.staff().adviser(), entry);

    sql.column(
        "update app.entry_share set ends_on = ends_on - 4 where entry_id = ? returning id", entry);
    assertMissing(named, entry);
    assertThat(listed(named, entry)).isEmpty();
  }

  @Test
  void anAddressThatNobodyHasIsAnsweredLikeAnyOther() throws Exception {
    Visitor owner = cast.student();
    Visitor known = cast.student();
    long entry = entries.begin(owner);

    entries.share(owner, Audience.NAMED, known.email(), null);
    entries.share(owner, Audience.NAMED, "nobody-at-all@suite.example", null);

    Readership readership = entries.readership(owner);
    assertThat(readership.shares())
        .extracting(Readership.Line::address)
        .containsExactlyInAnyOrder(known.email(), "nobody-at-all@suite.example");
    assertThat(look(known, entry).own()).isFalse();
  }

  @Test
  void whatIsTakenBackIsGoneAtOnce() throws Exception {
    Visitor owner = cast.student();
    Visitor named = cast.student();
    long entry = entries.begin(owner);
    entries.share(owner, Audience.TUTOR, "", null);
    entries.share(owner, Audience.NAMED, named.email(), null);
    assertThat(look(cast.staff().tutor(), entry).own()).isFalse();

    for (Readership.Line line : entries.readership(owner).shares()) {
      visits.run(owner, () -> withdrawShare.withdraw(cast.presentation(), SLOT, line.id()));
    }

    assertMissing(cast.staff().tutor(), entry);
    assertMissing(named, entry);
    assertThat(one(owner).shared()).isFalse();
    assertThat(entries.readership(owner).shares())
        .allMatch(s -> s.withdrawnAt() != null)
        .hasSize(2);
  }

  @Test
  void nobodyTakesBackWhatIsSomebodyElses() throws Exception {
    Visitor owner = cast.student();
    entries.begin(owner);
    entries.share(owner, Audience.GROUP, "", null);
    long share = entries.readership(owner).shares().get(0).id();
    Visitor member = cast.student();
    entries.begin(member);

    assertThatThrownBy(
            () ->
                visits.run(member, () -> withdrawShare.withdraw(cast.presentation(), SLOT, share)))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void aDeletedEntryIsReadByNobody() throws Exception {
    Visitor owner = cast.student();
    long entry = entries.begin(owner);
    entries.share(owner, Audience.TUTOR, "", null);

    visits.run(owner, () -> deleteEntry.delete(cast.presentation(), SLOT));

    assertMissing(cast.staff().tutor(), entry);
    assertThat(listed(cast.staff().tutor(), entry)).isEmpty();
  }

  @Test
  void theOwnerSeesWhoHasLookedAndAtWhichVersion() throws Exception {
    Visitor owner = cast.student();
    long entry = entries.begin(owner);
    entries.share(owner, Audience.TUTOR, "", null);
    look(owner, entry);
    assertThat(entries.readership(owner).looks()).isEmpty();

    look(cast.staff().tutor(), entry);
    entries.save(owner, 1, "Words that came later");
    look(cast.staff().tutor(), entry);

    assertThat(entries.readership(owner).looks())
        .singleElement()
        .satisfies(l -> assertThat(l.number()).isEqualTo(2))
        .satisfies(l -> assertThat(l.name()).startsWith("Suite Player"));

    sql.column(
        "update app.entry_look set seen_at = seen_at - interval '61 minutes' where entry_id = ?"
            + " returning id",
        entry);
    look(cast.staff().tutor(), entry);
    assertThat(entries.readership(owner).looks()).hasSize(2);
  }

  private long group(String name, PersonId tutor) throws Exception {
    visits.run(cast.staff().office(), () -> openGroup.open(cast.presentation(), name, tutor));
    return sql.number("select id from app.tutor_group where name = ?", name);
  }

  private void assertMissing(Visitor reader, long entry) {
    assertThatThrownBy(() -> look(reader, entry)).isExactlyInstanceOf(NotFound.class);
  }

  private SharedEntry look(Visitor reader, long entry) throws Exception {
    return visits.as(reader, () -> readShared.look(entry));
  }

  private List<SharedLine> listed(Visitor reader, long entry) throws Exception {
    return visits.as(reader, () -> readShared.all()).stream()
        .filter(l -> l.entryId() == entry)
        .toList();
  }

  private EntryView one(Visitor owner) throws Exception {
    return visits.as(owner, () -> readEntries.one(cast.presentation(), SLOT));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
  }
}
