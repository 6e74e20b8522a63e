package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.app.toolkit.sharing.ShareEntry;
import org.fieldbook.app.toolkit.sharing.ShowSharing;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked and refused before an entry is shared. */
@ExtendWith(ArquillianExtension.class)
class SharingRulesIT {

  private static final String SLOT = SharedEntries.SLOT;

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject Clock clock;
  @Inject SharedEntries entries;
  @Inject ShareEntry shareEntry;
  @Inject ShowSharing showSharing;
  @Inject ReadShared readShared;
  @Inject PlaceStudent placeStudent;

  @Test
  void nobodySharesBeforeSayingThatNobodyCanBeIdentified() throws Exception {
    Visitor owner = cast.student();
    entries.begin(owner);
    ShareEntry.Wish silent = new ShareEntry.Wish(Audience.TUTOR, "", null, null);

    assertThatThrownBy(
            () -> visits.run(owner, () -> shareEntry.share(cast.presentation(), SLOT, silent)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("whether anybody can be identified");
    entries.share(owner, Audience.GROUP, "", null);
    visits.run(owner, () -> shareEntry.share(cast.presentation(), SLOT, silent));

    assertThat(entries.readership(owner).shares()).hasSize(2);
    assertThat(visits.as(owner, () -> showSharing.prospect(cast.presentation(), SLOT)).anonymised())
        .contains(Anonymised.NOBODY);
  }

  @Test
  void aCheckOfAnotherPartKeepsAnEntryFromBeingShared() throws Exception {
    Visitor owner = cast.student();
    long entry = entries.begin(owner);
    entries.save(owner, 1, NoCanaries.WORD);

    assertThatThrownBy(() -> entries.share(owner, Audience.TUTOR, "", null))
        .isExactlyInstanceOf(Refused.class)
        .hasMessage(NoCanaries.REASON);

    assertMissing(cast.staff().tutor(), entry);
  }

  @Test
  void sharingTwiceIsOneShareWithTheLaterLastDay() throws Exception {
    Visitor owner = cast.student();
    entries.begin(owner);
    entries.share(owner, Audience.NAMED, "x1234567", today().plusDays(1));

    entries.share(owner, Audience.NAMED, "X1234567", today().plusDays(9));

    assertThat(entries.readership(owner).shares())
        .singleElement()
        .extracting(Readership.Line::endsOn)
        .isEqualTo(today().plusDays(9));
  }

  @Test
  void impossibleWishesAreRefused() throws Exception {
    Visitor owner = cast.student();
    entries.begin(owner);

    assertThatThrownBy(() -> entries.share(owner, Audience.NAMED, owner.email(), null))
        .hasMessageContaining("your own address");
    assertThatThrownBy(() -> entries.share(owner, Audience.NAMED, "x1234567", today().minusDays(1)))
        .hasMessageContaining("last day");
    assertThatThrownBy(() -> entries.share(owner, Audience.NAMED, "nobody", null))
        .hasMessageContaining("e-mail address");
    Visitor other = cast.student();
    assertThatThrownBy(() -> entries.share(other, Audience.TUTOR, "", null))
        .isExactlyInstanceOf(NotFound.class);
    visits.run(cast.staff().office(), () -> placeStudent.withdraw(owner.id(), cast.presentation()));
    assertThatThrownBy(() -> entries.share(owner, Audience.TUTOR, "", null))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("withdrawn");
  }

  @Test
  void beforeSharingOneReadsWhoWouldRead() throws Exception {
    Visitor owner = cast.student();
    Visitor member = cast.student();
    Visitor elsewhere = cast.studentElsewhere();
    entries.begin(owner);

    ShowSharing.Prospect prospect =
        visits.as(owner, () -> showSharing.prospect(cast.presentation(), SLOT));

    assertThat(prospect.group().orElseThrow().tutor()).isEqualTo(cast.staff().tutor().id());
    assertThat(prospect.members())
        .contains(nameOf(member))
        .doesNotContain(nameOf(owner), nameOf(elsewhere));
  }

  private String nameOf(Visitor person) {
    return sql.column(
            "select given_name || ' ' || family_name from app.person where id = ?",
            person.id().value())
        .get(0);
  }

  private void assertMissing(Visitor reader, long entry) {
    assertThatThrownBy(() -> visits.as(reader, () -> readShared.look(entry)))
        .isExactlyInstanceOf(NotFound.class);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
  }
}
