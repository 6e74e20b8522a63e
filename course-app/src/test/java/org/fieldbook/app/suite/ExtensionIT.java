package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldbook.assessment.extension.AskExtension;
import org.fieldbook.assessment.extension.DecideExtension;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.extension.ExtensionsToAnswer;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.overview.StudentStanding;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More time, asked for and agreed. */
@ExtendWith(ArquillianExtension.class)
class ExtensionIT {

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject AskExtension askExtension;
  @Inject DecideExtension decideExtension;
  @Inject ExtensionsToAnswer toAnswer;
  @Inject DueDates dueDates;
  @Inject MyTma myTma;
  @Inject MyTmas myTmas;
  @Inject MarkingQueue markingQueue;
  @Inject StudentStanding standing;

  @Test
  void anAgreedDateIsTheDueDateEverywhereAtOnce() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    Instant before = dueDates.of(student.id(), cast.presentation(), Desk.TMA).due();
    long request = ask(student, 7);
    LocalDate date = cutOff(student).plusDays(7);

    visits.run(tutor, () -> decideExtension.grant(request, date, "Take care."));

    Instant agreed = dueDates.of(student.id(), cast.presentation(), Desk.TMA).due();
    assertThat(agreed).isAfter(before);
    assertThat(agreed.atZone(java.time.ZoneId.of("Europe/London")).toLocalDate()).isEqualTo(date);
    assertThat(visits.as(student, () -> myTma.of(cast.presentation(), Desk.TMA)).due().due())
        .isEqualTo(agreed);
    assertThat(visits.as(student, () -> myTmas.of(cast.presentation())))
        .filteredOn(line -> line.due().set().id().equals(Desk.TMA))
        .singleElement()
        .satisfies(line -> assertThat(line.due().due()).isEqualTo(agreed));
    assertThat(visits.as(tutor, () -> markingQueue.of(cast.presentation())).missing())
        .filteredOn(
            m -> m.learner().id().equals(student.id()) && m.due().set().id().equals(Desk.TMA))
        .singleElement()
        .satisfies(m -> assertThat(m.due().due()).isEqualTo(agreed));
    assertThat(
            visits.as(cast.staff().adviser(), () -> standing.of(student.id(), cast.presentation())))
        .filteredOn(s -> s.due().set().id().equals(Desk.TMA))
        .singleElement()
        .satisfies(s -> assertThat(s.due().due()).isEqualTo(agreed));
    assertThat(desk.submit(student, "with more time").receipt().lateFrom()).isEqualTo(agreed);
  }

  @Test
  void oneStudentsExtensionIsNotAnothers() throws Exception {
    Visitor student = cast.student();
    Visitor neighbour = cast.student();
    Instant before = dueDates.of(neighbour.id(), cast.presentation(), Desk.TMA).due();
    long request = ask(student, 7);

    visits.run(
        cast.staff().tutor(),
        () -> decideExtension.grant(request, cutOff(student).plusDays(7), ""));

    assertThat(dueDates.of(neighbour.id(), cast.presentation(), Desk.TMA).due()).isEqualTo(before);
  }

  @Test
  void aRequestIsAnsweredByTheStudentsTutorAndOnce() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    long request = ask(student, 3);

    assertThat(visits.as(tutor, () -> toAnswer.of(cast.presentation())))
        .anyMatch(w -> w.request().id() == request);
    assertThat(visits.as(cast.staff().otherTutor(), () -> toAnswer.of(cast.presentation())))
        .noneMatch(w -> w.request().id() == request);
    assertThatThrownBy(
            () ->
                visits.run(cast.staff().otherTutor(), () -> decideExtension.refuse(request, "No.")))
        .isExactlyInstanceOf(NotFound.class);
    visits.run(tutor, () -> decideExtension.refuse(request, "Come to the session first."));
    assertThatThrownBy(
            () ->
                visits.run(
                    tutor, () -> decideExtension.grant(request, cutOff(student).plusDays(3), "")))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("answered already");
  }

  @Test
  void moreThanATutorMayAgreeIsRefusedWithTheNumber() throws Exception {
    Visitor student = cast.student();

    assertThatThrownBy(() -> ask(student, 22))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("21 days");
  }

  private long ask(Visitor student, int days) throws Exception {
    return visits.as(
        student,
        () -> askExtension.ask(cast.presentation(), Desk.TMA, days, "illness", "A bad week."));
  }

  private LocalDate cutOff(Visitor student) {
    return dueDates
        .of(student.id(), cast.presentation(), Desk.TMA)
        .set()
        .cutOff()
        .atZone(java.time.ZoneId.of("Europe/London"))
        .toLocalDate();
  }
}
