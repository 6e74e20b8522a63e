package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.paper.BlankSheet;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The tools of every course as blank forms that anybody may print and use at work, in the newest
 * edition that is presented: {@code /tools} and {@code /tools/blank?c=LMC310&tool=pdp}. No account
 * and no SQL statement beyond the library’s.
 */
@Named("openTools")
@RequestScoped
public class OpenTools {

  @Inject Library library;
  @Inject Asked asked;

  private Collection<PublishedCourse> courses() {
    Map<CourseCode, PublishedCourse> newest = new LinkedHashMap<>();
    library.presentations().stream()
        .map(presentation -> presentation.course())
        .filter(course -> !course.tools().isEmpty())
        .forEach(
            course ->
                newest.merge(course.code(), course, (a, b) -> a.edition() >= b.edition() ? a : b));
    return newest.values();
  }

  /** Each course with its tools. */
  public List<Kit> getKits() {
    return courses().stream().map(OpenTools::kit).toList();
  }

  private static Kit kit(PublishedCourse course) {
    return new Kit(
        course.code().value(),
        course.title(),
        course.tools().values().stream()
            .map(
                tool ->
                    new Form(
                        tool.title(),
                        tool.purpose(),
                        "/tools/blank?c=" + course.code().value() + "&tool=" + tool.id()))
            .toList());
  }

  private PublishedCourse course() {
    String code = asked.text("c");
    return courses().stream()
        .filter(course -> course.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("course " + code));
  }

  /**
   * The tool that is asked for.
   *
   * @throws NotFound when no course that is presented has it
   */
  public ToolTemplate getTool() {
    String id = asked.text("tool");
    return Optional.ofNullable(course().tools().get(id))
        .orElseThrow(() -> new NotFound("tool " + id));
  }

  public String getCourseTitle() {
    return course().title();
  }

  /** The blank form, as clean HTML. */
  public String getBlank() {
    return new BlankSheet(getTool(), Options.of(course())).write().toString();
  }

  /** The forms of a course. */
  public record Kit(String code, String title, List<Form> forms) {}

  /** A form to print. */
  public record Form(String title, String purpose, String href) {}
}
