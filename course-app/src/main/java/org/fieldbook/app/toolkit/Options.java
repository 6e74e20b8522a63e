package org.fieldbook.app.toolkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;

/** The choices of a tool's field: its own, or those that the course gives. */
public record Options(List<Option> concepts, List<Option> competences) {

  public Options {
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
