package org.fieldbook.app.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.CourseCase;
import org.fieldbook.content.reading.PublishedCourse.Person;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.Specimen;
import org.jspecify.annotations.Nullable;

/**
 * Who and what returns through the course: {@code /study/people?p=LMC310-2026J}, all of them, and
 * with {@code m=mgr-farida} or {@code m=case-public} one. Costs no statement besides those of the
 * sign-in and the enrolment.
 */
@Named("castPage")
@RequestScoped
public class CastPage {

  @Inject StudyContext study;
  @Inject HttpServletRequest request;

  private @Nullable List<Line> chapters;

  private PublishedPresentation presentation() {
    return study.getPresentation();
  }

  private PublishedCourse course() {
    return presentation().course();
  }

  /** Whether one of them was asked for. */
  public boolean isOne() {
    if (wanted().isEmpty()) {
      return false;
    }
    if (getPerson() == null && getStory() == null) {
      throw new NotFound("person or case " + wanted());
    }
    return true;
  }

  private String wanted() {
    String wanted = request.getParameter("m");
    return wanted == null ? "" : wanted;
  }

  public @Nullable Person getPerson() {
    return course().findPerson(wanted()).orElse(null);
  }

  /** A case that goes through the course. */
  public @Nullable CourseCase getStory() {
    return course().cases().stream().filter(c -> c.id().equals(wanted())).findFirst().orElse(null);
  }

  public List<Person> getPeople() {
    return course().people();
  }

  public List<CourseCase> getStories() {
    return course().cases();
  }

  /** Where they speak, or the case goes on, week by week. */
  public List<Line> getChapters() {
    if (chapters == null) {
      Person person = getPerson();
      chapters = person == null ? episodes() : videos(person);
    }
    return chapters;
  }

  private List<Line> videos(Person person) {
    return course().weeks().values().stream()
        .flatMap(
            week ->
                week.parts().stream()
                    .filter(part -> part.video() != null)
                    .filter(part -> person.id().equals(speaker(part)))
                    .map(part -> line(week, part)))
        .toList();
  }

  private static @Nullable String speaker(Part part) {
    Part.Video video = part.video();
    return video == null ? null : video.speaker();
  }

  private List<Line> episodes() {
    CourseCase story = getStory();
    return story == null
        ? List.of()
        : story.episodes().stream()
            .flatMap(id -> course().findWeek(id).stream())
            .flatMap(
                week ->
                    week.parts().stream()
                        .filter(part -> part.kind() == Part.Kind.CASE)
                        .map(part -> line(week, part)))
            .toList();
  }

  private Line line(Week week, Part part) {
    String starts =
        presentation().calendar().week(week.id()).map(w -> Spans.dayAndYear(w.starts())).orElse("");
    return new Line(
        presentation().weekLabel(week.id()),
        part.title(),
        "/study/week?w=" + week.id() + "&p=" + study.getCode() + "#" + part.id(),
        starts,
        Spans.time(part.minutes()));
  }

  /** The completed examples of tools that are theirs. */
  public List<Example> getExamples() {
    return course().specimens().entrySet().stream()
        .filter(e -> e.getValue().by().equals(wanted()))
        .map(this::example)
        .toList();
  }

  private Example example(Map.Entry<String, Specimen> entry) {
    return new Example(
        Optional.ofNullable(course().tools().get(entry.getKey()))
            .map(t -> t.title())
            .orElse(entry.getKey()),
        entry.getValue().title(),
        "/toolkit/new?tool=" + entry.getKey() + "&p=" + study.getCode() + "#example");
  }

  /** A part of a week that belongs to the story; {@code time} is empty where none is given. */
  public record Line(String week, String title, String href, String starts, String time) {}

  /** A completed example of a tool. */
  public record Example(String tool, String title, String href) {}
}
