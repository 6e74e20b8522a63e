package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.forum.Forum;
import org.fieldbook.app.forum.ForumShelf;
import org.fieldbook.app.forum.OpenForums;
import org.fieldbook.app.handover.HandOver;
import org.fieldbook.app.handover.MyHandovers;
import org.fieldbook.app.handover.ReadHandovers;
import org.fieldbook.app.handover.TellStudents;
import org.fieldbook.app.handover.Wish;
import org.fieldbook.assessment.marking.FormerScripts;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.overview.WorkInHand;
import org.fieldbook.assessment.regrade.AskAboutMark;
import org.fieldbook.assessment.regrade.OpenRegrade;
import org.fieldbook.assessment.regrade.Question;
import org.fieldbook.assessment.regrade.QuestionsToAnswer;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A group goes to another tutor: planned, withdrawn, and then at once. */
@ExtendWith(ArquillianExtension.class)
class HandoverIT {

  @Inject Cast cast;
  @Inject Seed seed;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SystemTimer systemTimer;
  @Inject PlaceStudent placeStudent;
  @Inject HandOver handOver;
  @Inject ReadHandovers readHandovers;
  @Inject MyHandovers myHandovers;
  @Inject TellStudents tellStudents;
  @Inject MarkingQueue markingQueue;
  @Inject ReadScript readScript;
  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject FormerScripts formerScripts;
  @Inject AskAboutMark askAboutMark;
  @Inject QuestionsToAnswer questionsToAnswer;
  @Inject OpenRegrade openRegrade;
  @Inject OpenForums openForums;
  @Inject FindMembership findMembership;

  @Test
  void whatIsNotReturnedGoesOverAndWhatIsCanBeMarkedAgainForATime() throws Exception {
    Visitor office = cast.staff().office();
    Visitor leaves = cast.person(Roles.TUTOR, null);
    Visitor takes = cast.person(Roles.TUTOR, null);
    long group = seed.group(cast.presentation(), "Group that goes over", leaves.id());
    Visitor first = student(group);
    Visitor second = student(group);
    desk.submit(first, "of the first");
    desk.submit(second, "of the second");
    long returned = script(leaves, first);
    long begun = script(leaves, second);
    visits.as(leaves, () -> saveMarking.save(returned, 0, full(9)));
    visits.as(leaves, () -> returnScript.giveBack(returned, 1));
    visits.as(leaves, () -> saveMarking.save(begun, 0, full(5)));
    visits.run(
        first,
        () ->
            askAboutMark.ask(
                cast.presentation(), Desk.TMA, Question.Kind.REGRADE, "Page 2 is not marked."));

    // Planned: said beforehand, told, and nothing changes.
    Wish planned = wish(group, takes, false);
    HandOver.Preview preview = visits.as(office, () -> handOver.preview(planned));
    assertThat(preview.students()).isEqualTo(2);
    assertThat(preview.work())
        .isEqualTo(
            new WorkInHand.Work(List.of(new WorkInHand.Scripts("TMA01", 0, 1, 0, 0)), 0, 0, 1));
    visits.as(office, () -> handOver.record(planned));
    assertThat(mails(leaves)).contains("handover-given");
    assertThat(mails(takes)).contains("handover-taken");
    assertThat(visits.as(takes, () -> myHandovers.toCome()).lines()).hasSize(1);
    assertThat(script(leaves, second)).isEqualTo(begun);
    assertThat(visits.as(takes, () -> markingQueue.of(cast.presentation())).scripts()).isEmpty();

    // Withdrawn, with a reason that is kept.
    long id = visits.as(office, () -> readHandovers.of(cast.presentation())).get(0).id();
    visits.run(office, () -> handOver.withdraw(cast.presentation(), id, "Leave is put off."));
    assertThat(mails(takes)).contains("handover-withdrawn");
    assertThat(visits.as(takes, () -> myHandovers.toCome()).lines()).isEmpty();

    // At once.
    visits.as(office, () -> handOver.record(wish(group, takes, true)));
    assertThat(script(takes, second)).isEqualTo(begun);
    assertThat(visits.as(takes, () -> readScript.onDesk(begun)).script().sheet().total())
        .isEqualTo(30);
    assertThat(visits.as(takes, () -> questionsToAnswer.queue(cast.presentation())).waiting())
        .hasSize(1);
    assertThatThrownBy(() -> visits.as(leaves, () -> readScript.onDesk(begun)))
        .isInstanceOf(NotFound.class);
    assertThat(groupForums(takes)).hasSize(1);
    assertThat(groupForums(leaves)).isEmpty();
    assertThat(
            visits
                .as(second, () -> findMembership.in(cast.presentation()))
                .findGroup()
                .orElseThrow()
                .tutor())
        .isEqualTo(takes.id());
    systemTimer.set(this::tellAll).get(20, TimeUnit.SECONDS);
    assertThat(mails(second)).containsOnlyOnce("tutor-changed");
    assertThatThrownBy(() -> visits.as(office, () -> handOver.record(wish(group, takes, true))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("at that time already");

    // What was returned may be marked again by who returned it, until its last day is over.
    assertThat(visits.as(leaves, () -> formerScripts.mine()))
        .extracting(f -> f.line().id())
        .containsExactly(returned);
    visits.run(leaves, () -> openRegrade.open(returned, "A page had been overlooked."));
    visits.as(leaves, () -> saveMarking.save(returned, 1, full(10)));
    visits.as(leaves, () -> returnScript.giveBack(returned, 2));
    sql.column(
        "update app.tutorship set valid_until = valid_until - interval '31 days'"
            + " where group_id = ? and tutor_id = ? returning group_id",
        group,
        leaves.id().value());
    assertThat(visits.as(leaves, () -> formerScripts.mine())).isEmpty();
    assertThatThrownBy(() -> visits.as(leaves, () -> readScript.onDesk(returned)))
        .isInstanceOf(NotFound.class);
  }

  private int tellAll() {
    int told = 0;
    while (tellStudents.next()) {
      told++;
    }
    return told;
  }

  private Visitor student(long group) throws Exception {
    Visitor student = cast.person(Roles.STUDENT, null);
    visits.run(
        cast.staff().office(),
        () -> placeStudent.enrol(student.id(), cast.presentation(), Optional.of(group)));
    return student;
  }

  private Wish wish(long group, Visitor to, boolean now) {
    String day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(3).toString();
    return new Wish(
        cast.presentation(), Long.toString(group), to.id().toString(), "", "", now, day, "Leave.");
  }

  private long script(Visitor tutor, Visitor student) throws Exception {
    return visits.as(
        tutor,
        () ->
            markingQueue.of(cast.presentation()).scripts().stream()
                .filter(i -> i.learner().id().equals(student.id()))
                .map(i -> i.line().id())
                .findFirst()
                .orElseThrow());
  }

  private List<ForumShelf> groupForums(Visitor visitor) throws Exception {
    return visits.as(visitor, () -> openForums.all()).stream()
        .filter(s -> s.kind() == Forum.Kind.GROUP)
        .toList();
  }

  private List<String> mails(Visitor to) {
    return sql.column("select kind from app.outbox where person_id = " + to.id().value());
  }

  private static MarkSheet full(int each) {
    Map<String, PartMark> parts = new LinkedHashMap<>();
    for (int i = 1; i <= 6; i++) {
      parts.put("TMA01-C" + i, new PartMark(each, "On " + i + "."));
    }
    return new MarkSheet(parts, "Well argued.");
  }
}
