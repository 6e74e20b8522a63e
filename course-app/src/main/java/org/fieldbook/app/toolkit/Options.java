package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;

/**
 * The choices of a tool's field: its own, or those that the course gives.
 *
 * @param all all concepts of the course, of which {@code concepts} may be a part
 */
public record Options(List<Option> concepts, List<Option> competences, List<Option> all) {

  /** Choices without a course. */
  public Options(List<Option> concepts, List<Option> competences) {
    this(concepts, competences, concepts);
  }

  public Options {
    all = List.copyOf(all);
    concepts = List.copyOf(concepts);
    competences = List.copyOf(competences);
  }

  /** What a course gives to choose from. */
  public static Options of(PublishedCourse course) {
    return new Options(
        course.weeks().values().stream()
            .flatMap(w -> w.concepts().stream())
            .map(c -> new Option(c.id(), c.title()))
            .toList(),
        course.competences().stream().map(c -> new Option(c.id(), c.title())).toList());
  }

  /** What a course gives to choose from to somebody who is in a week: concepts met so far. */
  public static Options until(PublishedCourse course, String week) {
    List<String> order = List.copyOf(course.weeks().keySet());
    List<Option> met =
        order.subList(0, order.indexOf(week) + 1).stream()
            .flatMap(w -> course.week(w).concepts().stream())
            .map(c -> new Option(c.id(), c.title()))
            .toList();
    return new Options(met, of(course).competences(), of(course).concepts());
  }

  /** The same with the concepts that the fields already name, wherever they were met. */
  public Options with(JsonObject fields) {
    String written = fields.toString();
    List<Option> named =
        all.stream()
            .filter(o -> concepts.contains(o) || written.contains('"' + o.key() + '"'))
            .toList();
    return new Options(named, competences, all);
  }

  /**
   * The choices of a field; empty when they are entries of the owner's, which are not known here.
   */
  public Optional<List<Option>> of(ToolField field) {
    if (field.optionsFrom() == null) {
      return Optional.of(field.options());
    }
    return switch (field.optionsFrom()) {
      case "concepts" -> Optional.of(concepts);
      case "competences" -> Optional.of(competences);
      default -> Optional.empty();
    };
  }

  Optional<List<String>> keysOf(ToolField field) {
    return of(field).map(options -> options.stream().map(Option::key).toList());
  }

  /** The label of a choice, or the key itself where the choice is not known. */
  public String label(ToolField field, String key) {
    return of(field).stream()
        .flatMap(List::stream)
        .flatMap(o -> o.key().equals(key) ? Stream.of(o.label()) : Stream.empty())
        .findFirst()
        .orElse(key);
  }
}
