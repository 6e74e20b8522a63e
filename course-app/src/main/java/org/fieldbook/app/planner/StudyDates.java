package org.fieldbook.app.planner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.diary.DiaryLine;
import org.fieldbook.app.toolkit.diary.ReadDiary;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * All dates of a student for a calendar program: weeks, cut-offs with extensions, and what they set
 * themselves in their toolkit. Each comes from the one place that knows it, so that a date that
 * moves there has moved here.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StudyDates {

  @Inject FindMembership memberships;
  @Inject Library library;
  @Inject MyTmas myTmas;
  @Inject ReadDiary readDiary;

  /**
   * The dates of all presentations that the caller studies in. Four SQL statements for each.
   *
   * @param withWords whether the caller's own words may be read in them
   */
  public List<StudyDate> all(boolean withWords) {
    List<StudyDate> dates = new ArrayList<>();
    memberships.all().stream()
        .filter(Membership::active)
        .map(m -> library.presentation(m.presentation()))
        .forEach(p -> of(p, withWords, dates));
    return dates;
  }

  private void of(PublishedPresentation presentation, boolean withWords, List<StudyDate> dates) {
    String code = presentation.code().value();
    presentation
        .calendar()
        .weeks()
        .forEach(
            week ->
                dates.add(
                    new StudyDate(
                        code + "-" + week.id(),
                        weekTitle(presentation, week.id(), week.title()),
                        week.starts(),
                        week.lastDay(),
                        null,
                        "/study/week?w=" + week.id() + "&p=" + code)));
    myTmas.of(presentation.code()).forEach(line -> dates.add(cutOff(code, line)));
    readDiary.of(presentation.code()).stream()
        .filter(line -> !line.settled())
        .forEach(line -> dates.add(own(presentation, line, withWords)));
  }

  private static String weekTitle(PublishedPresentation presentation, String id, String title) {
    String course = presentation.code().course().value();
    return presentation.course().findWeek(id).isPresent()
        ? course + " " + presentation.weekLabel(id) + ": " + title
        : course + ": " + title;
  }

  private static StudyDate cutOff(String presentation, MyTmas.Line line) {
    String id = line.due().set().id();
    Instant due = line.due().due();
    LocalDate day = line.due().dueLocal().toLocalDate();
    String state =
        switch (line.stage()) {
          case NOT_SUBMITTED -> " is due";
          case SUBMITTED -> " (submitted)";
          case RETURNED -> " (returned)";
        };
    return new StudyDate(
        presentation + "-" + id,
        id + state + ": " + line.due().set().assignment().title(),
        day,
        day,
        due,
        "/tma/assignment?a=" + id + "&p=" + presentation);
  }

  private static StudyDate own(
      PublishedPresentation presentation, DiaryLine line, boolean withWords) {
    ToolTemplate tool = presentation.course().tools().get(line.tool());
    String plain = tool == null ? line.says() : line.says() + " (" + tool.title() + ")";
    return new StudyDate(
        presentation.code() + "-" + line.slot() + "-" + line.key().replace(' ', '-'),
        withWords ? line.said() : plain,
        line.day(),
        line.day(),
        null,
        "/toolkit/entry?e=" + line.slot() + "&p=" + presentation.code());
  }
}
