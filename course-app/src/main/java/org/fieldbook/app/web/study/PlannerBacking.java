package org.fieldbook.app.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.planner.Progress;
import org.fieldbook.app.planner.ShowProgress;
import org.fieldbook.app.toolkit.diary.DiaryLine;
import org.fieldbook.app.toolkit.diary.ReadDiary;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.content.reading.PublishedCourse;
import org.jspecify.annotations.Nullable;

/**
 * The study planner: all weeks by block with dates, ticks, what is due, and what the student set
 * themselves. Six SQL statements, the sign-in's among them.
 */
@Named("planner")
@RequestScoped
public class PlannerBacking {

  @Inject StudyContext study;
  @Inject ShowProgress showProgress;
  @Inject MyTmas myTmas;
  @Inject ReadDiary readDiary;
  @Inject Clock clock;

  private @Nullable PlannerLines lines;
  private @Nullable List<MyTmas.Line> assignments;
  private @Nullable Progress progress;
  private @Nullable List<DiaryLine> diary;

  Progress progress() {
    if (progress == null) {
      progress = showProgress.in(study.membership().presentation());
    }
    return progress;
  }

  List<MyTmas.Line> assignments() {
    if (assignments == null) {
      assignments =
          study.membership().active() ? myTmas.of(study.membership().presentation()) : List.of();
    }
    return assignments;
  }

  private List<DiaryLine> diary() {
    if (diary == null) {
      diary = readDiary.of(study.membership().presentation());
    }
    return diary;
  }

  /** What is due, and what the student set themselves, on days outside the calendar; else empty. */
  public String getOtherDays() {
    return PlannerHtml.days(lines(diary()).ownElsewhere(), lines().dueElsewhere(), study.getCode());
  }

  /** Without what the student set themselves, which the ruler and the home page do not show. */
  private PlannerLines lines() {
    if (lines == null) {
      lines = lines(List.of());
    }
    return lines;
  }

  private PlannerLines lines(List<DiaryLine> own) {
    return new PlannerLines(
        study.getPresentation(), progress(), assignments(), own, clock.instant());
  }

  /** The planner as a ruler, clean HTML. */
  public String getRuler() {
    return PlannerHtml.ruler(study.getPresentation().course(), lines(), study.getCode());
  }

  /** Everything in the order of its dates: the rows of the table, clean HTML. */
  public String getRows() {
    return PlannerHtml.rows(lines(diary()).all(), study.getCode());
  }

  /** Such as {@code 28 weeks, 4 blocks, 7 assignments}. */
  public String getShape() {
    PublishedCourse course = study.getPresentation().course();
    return "%d weeks, %d %ss, %d assignments"
        .formatted(
            study.getWeekCount(),
            course.blocks().size(),
            course.partLabel().toLowerCase(Locale.UK),
            assignments().stream().filter(a -> a.due().set().again() == null).count());
  }

  /** Such as {@code Weeks begin on a Saturday.} */
  public String getRhythm() {
    return "Weeks begin on a "
        + study.getPresentation().calendar().weekStarts().getDisplayName(TextStyle.FULL, Locale.UK)
        + ".";
  }

  /** How many weeks are marked as studied. */
  public long getStudied() {
    return lines().all().stream()
        .filter(l -> l.isStudy() && l.state().equals("is-studied"))
        .count();
  }
}
