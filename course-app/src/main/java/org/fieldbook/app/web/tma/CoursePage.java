package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.ReadRegulations;
import org.fieldbook.assessment.board.Regulations;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * What a course is and what holds in it, for anybody: {@code /course?p=LMC310-2026J}, its facts,
 * and {@code /policies}, its policies. Every line is worked out from the course package and the
 * rules of the presentation, which are in memory.
 */
@Named("coursePage")
@RequestScoped
public class CoursePage {

  @Inject Asked asked;
  @Inject Library library;
  @Inject ReadRegulations readRegulations;

  private @Nullable PublishedPresentation presentation;
  private @Nullable Regulations regulations;

  private PublishedPresentation presentation() {
    if (presentation == null) {
      presentation = library.presentation(asked.presentation("p"));
    }
    return presentation;
  }

  private Regulations regulations() {
    if (regulations == null) {
      regulations = readRegulations.of(presentation().code());
    }
    return regulations;
  }

  private PublishedCourse course() {
    return presentation().course();
  }

  public String getCode() {
    return presentation().code().value();
  }

  public String getCourseCode() {
    return course().code().value();
  }

  public String getTitle() {
    return course().title();
  }

  public String getAbout() {
    return course().about();
  }

  /** What the rules are called, with their edition. */
  public String getRules() {
    return regulations().strategy().edition();
  }

  /** The facts box. */
  public List<CourseFacts.Fact> getFacts() {
    return CourseFacts.of(presentation(), regulations());
  }

  /** What is assessed: each with its weight and its cut-off. */
  public List<Row> getAssignments() {
    return regulations().assignments().stream().map(CoursePage::row).toList();
  }

  private static Row row(SetAssignment set) {
    ZonedDateTime cutOff = set.cutOff().atZone(set.zone());
    return new Row(
        Wording.assignment(set.id()),
        set.assignment().title(),
        WeightInWords.share(set),
        Wording.dayAndYear(cutOff.toLocalDate()) + ", " + Wording.time(cutOff.toLocalTime()),
        WordsInWords.limit(set.assignment().words()));
  }

  public List<PublishedCourse.Section> getPolicies() {
    return course().policies();
  }

  /** The rules in words; empty while those on results are at fault. */
  public List<Sentence> getSentences() {
    return regulations().sentences();
  }

  public int getAnswerDays() {
    return regulations().strategy().rules().conduct().answerWithinDays();
  }

  public int getAppealDays() {
    return regulations().strategy().rules().conduct().appealWithinDays();
  }

  /** In how many working days a student may ask about a mark; empty where no day is set. */
  public String getRegradeDays() {
    Integer days = regulations().strategy().rules().regradeWithinDays();
    return days == null ? "" : Wording.count(days, "working day", "working days");
  }

  /** A line of what is assessed. */
  public record Row(String label, String title, String weight, String cutOff, String words) {}
}
