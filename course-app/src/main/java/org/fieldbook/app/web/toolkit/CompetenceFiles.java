package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.fieldbook.content.tool.ToolTemplate;

/** The competences of a course as a file, one row or item for each: as CSV or as YAML. */
@WebServlet({"/toolkit/competences.csv", "/toolkit/competences.yaml"})
public class CompetenceFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient StudyContext study;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PublishedCourse course = study.getPresentation().course();
    boolean csv = request.getServletPath().endsWith(".csv");
    String name = course.code() + "-competences." + (csv ? "csv" : "yaml");
    response.setContentType(csv ? "text/csv; charset=UTF-8" : "application/yaml; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    String text = csv ? csv(course) : yaml(course);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** RFC 4180, with a head; several values in one cell stand apart by a semicolon. */
  static String csv(PublishedCourse course) {
    StringBuilder text =
        new StringBuilder(
            "id,family,title,side,term,descriptor,weeks,tools,sources,qualifications,outside\r\n");
    for (Competence c : course.competences()) {
      List<String> cells =
          List.of(
              c.id(),
              c.family(),
              c.title(),
              side(c),
              c.term(),
              c.about(),
              String.join("; ", weeks(course, c)),
              String.join("; ", tools(course, c)),
              String.join("; ", sources(course.framework(), c)),
              String.join("; ", course.framework().notes(c.id()).qualifications()),
              String.join("; ", outside(course.framework(), c)));
      text.append(
          cells.stream()
              .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(",", "", "\r\n")));
    }
    return text.toString();
  }

  /** A list in the form of the course package. */
  static String yaml(PublishedCourse course) {
    StringBuilder text = new StringBuilder("course: " + course.code() + "\ncompetences:\n");
    for (Competence c : course.competences()) {
      text.append("  - id: ").append(c.id()).append('\n');
      line(text, "family", quoted(c.family()));
      line(text, "title", quoted(c.title()));
      line(text, "side", quoted(side(c)));
      line(text, "term", quoted(c.term()));
      line(text, "about", quoted(c.about()));
      line(text, "weeks", list(weeks(course, c)));
      line(text, "tools", list(tools(course, c)));
      line(text, "sources", list(sources(course.framework(), c)));
      line(text, "qualifications", list(course.framework().notes(c.id()).qualifications()));
      line(text, "outside", list(outside(course.framework(), c)));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("    ").append(name).append(": ").append(value).append('\n');
  }

  private static String list(List<String> values) {
    return values.stream().map(CompetenceFiles::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String side(Competence c) {
    return Objects.requireNonNullElse(c.side(), "");
  }

  private static List<String> weeks(PublishedCourse course, Competence c) {
    return course.weekCompetences().entrySet().stream()
        .filter(w -> w.getValue().contains(c.id()))
        .map(w -> w.getKey())
        .toList();
  }

  private static List<String> tools(PublishedCourse course, Competence c) {
    return course.tools().values().stream()
        .filter(t -> t.competences().contains(c.id()))
        .map(ToolTemplate::id)
        .toList();
  }

  private static List<String> sources(Framework framework, Competence c) {
    return framework.notes(c.id()).sources().stream().map(s -> s.work() + ": " + s.at()).toList();
  }

  private static List<String> outside(Framework framework, Competence c) {
    return framework.outside().stream()
        .flatMap(o -> o.items().stream())
        .filter(i -> i.competences().contains(c.id()))
        .map(Framework.Part::id)
        .toList();
  }
}
