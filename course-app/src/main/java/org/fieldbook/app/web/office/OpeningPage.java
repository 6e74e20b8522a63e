package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.publication.ListEditions;
import org.fieldbook.content.publication.OpenPresentation;
import org.jspecify.annotations.Nullable;

/** The course office opens a presentation of a course that has an edition. */
@Named("openingPage")
@RequestScoped
public class OpeningPage {

  @Inject ListEditions listEditions;
  @Inject OpenPresentation openPresentation;

  private @Nullable String course;
  private @Nullable String firstDay;
  private List<String> problems = List.of();

  /** Courses for a list: what they are called, and their codes. */
  public Map<String, String> getCourses() {
    Map<String, String> courses = new LinkedHashMap<>();
    listEditions
        .all()
        .forEach(e -> courses.putIfAbsent(e.course() + ", " + e.title(), e.course().value()));
    return courses;
  }

  /** Opens it, and goes on to its tutor groups. */
  public void open() throws IOException {
    try {
      if (course == null || firstDay == null) {
        throw new Refused("Choose a course and its first day.");
      }
      PresentationCode code =
          openPresentation.open(new CourseCode(course), LocalDate.parse(firstDay));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect("/office/presentation?p=" + code + "&new=yes");
    } catch (DateTimeParseException notADay) {
      problems = List.of("The first day is a date, such as 2027-10-02.");
    } catch (Refused refused) {
      problems = refused.reasons();
    }
  }

  public List<String> getProblems() {
    return problems;
  }

  public @Nullable String getCourse() {
    return course;
  }

  public void setCourse(@Nullable String course) {
    this.course = course;
  }

  public @Nullable String getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(@Nullable String firstDay) {
    this.firstDay = firstDay;
  }
}
