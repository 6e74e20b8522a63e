package org.fieldbook.app.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.app.authoring.LookOver;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.content.reading.CourseOverview;
import org.fieldbook.content.reading.PublishedCourse.Promise;
import org.fieldbook.content.reading.PublishedCourse.Treated;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.reading.WeekFigures;
import org.jspecify.annotations.Nullable;

/**
 * A course looked over by those who write it: how much each week has, what the course has promised
 * and where it keeps it, what is not used: {@code /authoring/overview?course=LMC310}.
 */
@Named("overviewPage")
@RequestScoped
public class OverviewPage {

  private static final int MINUTES = 60;

  @Inject LookOver lookOver;
  @Inject Asked asked;

  private @Nullable CourseOverview overview;

  private CourseOverview overview() {
    if (overview == null) {
      overview = lookOver.of(asked.course("course"));
    }
    return overview;
  }

  public String getCode() {
    return overview().course().code().value();
  }

  public String getTitle() {
    return overview().course().title();
  }

  public int getEdition() {
    return overview().course().edition();
  }

  public List<Line> getWeeks() {
    return overview().weeks().stream().map(this::line).toList();
  }

  private Line line(WeekFigures figures) {
    return new Line(
        figures, overview().course().week(figures.week()).title(), status(figures.status()));
  }

  private static String status(Week.Status status) {
    return switch (status) {
      case FULL -> "full";
      case SHORT -> "short edition";
      case OUTLINE -> "outline";
    };
  }

  /** All words of the course that are read. */
  public String getWords() {
    return grouped(overview().weeks().stream().mapToInt(WeekFigures::words).sum());
  }

  public int getActivities() {
    return overview().weeks().stream().mapToInt(WeekFigures::activities).sum();
  }

  private static String grouped(int number) {
    return String.format(Locale.UK, "%,d", number);
  }

  public List<Kept> getPromises() {
    return overview().course().promises().stream().map(OverviewPage::kept).toList();
  }

  private static Kept kept(Promise promise) {
    Map<String, List<String>> byWeek =
        promise.places().stream()
            .collect(
                Collectors.groupingBy(
                    Treated::week,
                    java.util.LinkedHashMap::new,
                    Collectors.mapping(Treated::id, Collectors.toList())));
    return new Kept(
        promise.id(),
        promise.text(),
        byWeek.values().stream().map(ids -> String.join(", ", ids)).toList());
  }

  /** Entries of the bibliography that no week cites. */
  public String getUncited() {
    return String.join(", ", overview().uncited());
  }

  /** Key concepts that no text uses. */
  public String getUnlinked() {
    return String.join(", ", overview().unlinked());
  }

  /** A week in the table. */
  public record Line(WeekFigures figures, String title, String status) {

    public String getWords() {
      return grouped(figures.words());
    }

    public String getText() {
      return grouped(figures.text());
    }

    /** Estimated hours of all parts, to one place. */
    public String getHours() {
      return String.format(Locale.UK, "%.1f", figures.minutes() / (double) MINUTES);
    }
  }

  /**
   * A promise.
   *
   * @param places ids of what treats it, a line for each week
   */
  public record Kept(String id, String text, List<String> places) {}
}
