package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.toolkit.bring.BringToolkit;
import org.fieldbook.app.toolkit.order.ForgetTakeaways;
import org.fieldbook.app.toolkit.order.MyTakeaways;
import org.fieldbook.app.toolkit.order.OrderTakeaway;
import org.fieldbook.app.toolkit.order.OrderView;
import org.fieldbook.app.toolkit.order.TakeawayOrder.State;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A toolkit is taken away by the job. */
@ExtendWith(ArquillianExtension.class)
class TakeawayIT {

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject TakeawayDesk desk;
  @Inject OrderTakeaway orderTakeaway;
  @Inject MyTakeaways myTakeaways;
  @Inject BringToolkit bringToolkit;
  @Inject ForgetTakeaways forgetTakeaways;
  @Inject PlaceStudent placeStudent;
  @Inject SystemTimer systemTimer;

  @Test
  @Tag("R-000-041")
  void theJobMakesEveryFormatAndSaysHowFarItIs() throws Exception {
    Visitor student = desk.withEntries();

    OrderView made = desk.done(student, desk.order(student, List.of(Format.values())));

    assertThat(made.files()).extracting(OrderView.Made::problem).containsOnlyNulls();
    assertThat(made.files()).extracting(OrderView.Made::format).containsExactly(Format.values());
    assertThat(made.total()).isEqualTo(2 * Format.values().length);
    assertThat(made.written()).isEqualTo(made.total());
    for (OrderView.Made file : made.files()) {
      byte[] bytes = desk.fetched(student, file.id());
      assertThat(bytes.length).isEqualTo((int) file.size());
      assertThat(Sha256.of(bytes).hex()).isEqualTo(file.sha256());
    }
    assertThat(
            sql.number(
                "select count(*) from information_schema.tables where lower(table_name)"
                    + " like '%jobinstancedata'"))
        .as("the jobs' own records are in PostgreSQL")
        .isPositive();
  }

  @Test
  void whatIsSomebodyElsesIsNotThere() throws Exception {
    Visitor student = desk.withEntries();
    Visitor other = cast.student();
    OrderView made = desk.done(student, desk.order(student, List.of(Format.DATA)));
    long file = made.files().get(0).id();

    assertThatThrownBy(() -> visits.as(other, () -> myTakeaways.one(made.id())))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(other, () -> myTakeaways.file(file)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.run(other, () -> orderTakeaway.delete(made.id())))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(desk.fetched(student, file)).isNotEmpty();
  }

  @Test
  void whatANodeLeftIsGoneOnWithAndWhatItHadMadeIsNotMadeAgain() throws Exception {
    Visitor student = desk.withEntries();
    OrderView first = desk.done(student, desk.order(student, List.of(Format.DATA)));
    OrderView.Made before = first.files().get(0);

    sql.column(
        "update app.takeaway_order set formats = 'data tables', state = 'running',"
            + " holder = 'a node that died', lease_until = now() - interval '1 minute'"
            + " where id = ? returning cast(id as text)",
        first.id());
    OrderView again = desk.done(student, first.id());

    assertThat(again.files())
        .extracting(OrderView.Made::format)
        .containsExactly(Format.DATA, Format.TABLES);
    assertThat(again.files().get(0)).isEqualTo(before);
  }

  @Test
  void afterWithdrawalItCanStillBeTakenAwayButNothingBroughtIn() throws Exception {
    Visitor student = desk.withEntries();
    byte[] archive = desk.data(student);
    visits.run(
        cast.staff().office(), () -> placeStudent.withdraw(student.id(), cast.presentation()));

    assertThat(desk.done(student, desk.order(student, List.of(Format.SITE))).state())
        .isEqualTo(State.DONE);
    UUID looked = desk.look(student, archive);
    assertThatThrownBy(
            () -> visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("withdrawn");
  }

  @Test
  void whatExpiredIsForgottenWithItsFiles() throws Exception {
    Visitor student = desk.withEntries();
    OrderView made = desk.done(student, desk.order(student, List.of(Format.DATA)));
    sql.column(
        "update app.takeaway_order set expires_at = now() - interval '1 minute' where id = ?"
            + " returning cast(id as text)",
        made.id());

    assertThat(systemTimer.set(forgetTakeaways::forget).get(20, TimeUnit.SECONDS)).isPositive();

    assertThatThrownBy(() -> visits.as(student, () -> myTakeaways.one(made.id())))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.fetched(student, made.files().get(0).id()))
        .isExactlyInstanceOf(NotFound.class);
  }
}
