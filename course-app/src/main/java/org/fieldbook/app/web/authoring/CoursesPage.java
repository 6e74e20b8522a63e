package org.fieldbook.app.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.authoring.TeamCourses;
import org.fieldbook.app.authoring.WriteTools;
import org.fieldbook.app.web.frame.Wording;
import org.jspecify.annotations.Nullable;

/** The courses of the caller's team. */
@Named("coursesPage")
@RequestScoped
public class CoursesPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject TeamCourses teamCourses;
  @Inject WriteTools writeTools;

  private @Nullable List<Course> courses;

  public List<Course> getCourses() {
    if (courses == null) {
      courses =
          teamCourses.all().stream().map(c -> Course.of(c, writeTools.tools(c.code()))).toList();
    }
    return courses;
  }

  /** A course with its editions and presentations, in words. */
  public record Course(
      String code,
      String title,
      List<Edition> editions,
      List<Taught> presentations,
      List<WriteTools.Line> tools) {

    /** How many tools have something that is not published yet. */
    public int getDrafts() {
      return (int) tools.stream().filter(WriteTools.Line::drafted).count();
    }

    static Course of(TeamCourses.TeamCourse course, List<WriteTools.Line> tools) {
      return new Course(
          course.code().value(),
          course.title(),
          course.editions().stream()
              .map(
                  e ->
                      new Edition(
                          e.number(),
                          Wording.moment(e.importedAt().atZone(UK)),
                          course.presentations().stream()
                              .filter(p -> p.course().edition() == e.number())
                              .map(p -> p.code().value())
                              .toList()))
              .toList(),
          course.presentations().stream()
              .map(
                  p ->
                      new Taught(
                          p.code().value(), Wording.dayAndYear(p.start()), p.course().edition()))
              .toList(),
          tools);
    }
  }

  /** An edition, and which presentations have it. */
  public record Edition(int number, String imported, List<String> presentations) {

    /** Those presentations in one line. */
    public String getUsedBy() {
      return presentations.isEmpty() ? "none" : String.join(", ", presentations);
    }
  }

  /** A presentation and the edition that its students read. */
  public record Taught(String code, String start, int edition) {}
}
