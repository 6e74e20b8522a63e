package org.fieldbook.app.toolkit.paper;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.CourseCase;
import org.fieldbook.content.reading.PublishedCourse.Person;
import org.fieldbook.content.tool.Specimen;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * A completed example of a tool, to be read: whose it is said to be, the pictures drawn from it and
 * what was written.
 */
public final class SpecimenSheet {

  /** Asked for once: Json itself looks for its maker on the whole class path each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private final PublishedCourse course;
  private final ToolTemplate template;
  private final Specimen specimen;

  private SpecimenSheet(PublishedCourse course, ToolTemplate template, Specimen specimen) {
    this.course = course;
    this.template = template;
    this.specimen = specimen;
  }

  /** The example of a tool; empty when the course has none. */
  public static Optional<SpecimenSheet> of(PublishedCourse course, ToolTemplate template) {
    return Optional.ofNullable(course.specimens().get(template.id()))
        .map(specimen -> new SpecimenSheet(course, template, specimen));
  }

  public String getTitle() {
    return specimen.title();
  }

  public String getAbout() {
    return specimen.about();
  }

  /** {@code 5 October 2026}. */
  public String getDate() {
    return Dates.of(specimen.date());
  }

  /** Who is said to have written it: a person with their role, or the case it is taken from. */
  public String getWriter() {
    return course.people().stream()
        .filter(p -> p.id().equals(specimen.by()))
        .findFirst()
        .map(SpecimenSheet::named)
        .or(() -> taken(specimen.by()))
        .orElse("");
  }

  private static String named(Person person) {
    return person.name() + ", " + person.role();
  }

  private Optional<String> taken(String by) {
    return course.cases().stream()
        .filter(c -> c.id().equals(by))
        .findFirst()
        .map(CourseCase::title)
        .map(title -> "from the case “" + title + "”");
  }

  /** It as the body of an entry, the same as if it had been typed. */
  public JsonObject body() {
    return JSON.createObjectBuilder()
        .add("fields", JSON.createObjectBuilder(specimen.fields()))
        .build();
  }

  /** All that its pictures are drawn from, on the day that it describes. */
  public Material material() {
    LocalDate day = specimen.date();
    return Material.of(template, Options.of(course), body(), day, day);
  }

  /** Pictures and answers, as clean HTML. */
  public String getHtml() {
    Markup markup = Pictures.figures(material(), "example-picture");
    markup.add(new EntrySheet(template, Options.of(course), 3).of(body()));
    return markup.toString();
  }
}
