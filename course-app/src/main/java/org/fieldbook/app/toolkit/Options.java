package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;

/**
 * The choices of a tool's field: its own, or those that the course gives.
 *
 * @param all all concepts of the course, of which {@code concepts} may be a part
 * @param known competences by their ids, for what is worked out from them
 * @param own the owner's own entries, where a field asks for them
 */
public record Options(
    List<Option> concepts,
    List<Option> competences,
    List<Option> all,
    Map<String, Competence> known,
    OwnChoices own) {

  /** Choices without a course. */
  public Options(List<Option> concepts, List<Option> competences) {
    this(concepts, competences, concepts, Map.of(), OwnChoices.NONE);
  }

  public Options {
    all = List.copyOf(all);
    concepts = List.copyOf(concepts);
    competences = List.copyOf(competences);
    known = Map.copyOf(known);
  }

  /** What a course gives to choose from. */
  public static Options of(PublishedCourse course) {
    List<Option> concepts =
        course.weeks().values().stream()
            .flatMap(w -> w.concepts().stream())
            .map(c -> new Option(c.id(), c.title()))
            .toList();
    return new Options(
        concepts,
        course.competences().stream().map(c -> new Option(c.id(), c.title())).toList(),
        concepts,
        course.competences().stream()
            .collect(Collectors.toMap(Competence::id, Function.identity())),
        OwnChoices.NONE);
  }

  /** What a course gives to choose from to somebody who is in a week: concepts met so far. */
  public static Options until(PublishedCourse course, String week) {
    List<String> order = List.copyOf(course.weeks().keySet());
    List<Option> met =
        order.subList(0, order.indexOf(week) + 1).stream()
            .flatMap(w -> course.week(w).concepts().stream())
            .map(c -> new Option(c.id(), c.title()))
            .toList();
    Options whole = of(course);
    return new Options(met, whole.competences(), whole.concepts(), whole.known(), whole.own());
  }

  /** The same with the concepts that the fields already name, wherever they were met. */
  public Options with(JsonObject fields) {
    String written = fields.toString();
    List<Option> named =
        all.stream()
            .filter(o -> concepts.contains(o) || written.contains('"' + o.key() + '"'))
            .toList();
    return new Options(named, competences, all, known, own);
  }

  /** The same with the owner's own entries to choose from. */
  public Options with(OwnChoices entries) {
    return new Options(concepts, competences, all, known, entries);
  }

  /** The family of a competence. */
  Optional<String> family(String competence) {
    return Optional.ofNullable(known.get(competence)).map(Competence::family);
  }

  /** The side of a competence on the continuum. */
  Optional<String> side(String competence) {
    return Optional.ofNullable(known.get(competence)).map(Competence::side);
  }

  /**
   * The choices of a field; empty when they are entries of the owner's, which are not known here.
   */
  public Optional<List<Option>> of(ToolField field) {
    String refTo = field.rules().refTo();
    if (refTo != null) {
      return own.of(refTo);
    }
    if (field.optionsFrom() == null) {
      return Optional.of(field.options());
    }
    return switch (field.optionsFrom()) {
      case "concepts" -> Optional.of(concepts);
      case "competences" -> Optional.of(competences);
      default -> own.of(field.optionsFrom());
    };
  }

  /** What may be chosen; empty for entries of the owner's, which come and go. */
  Optional<List<String>> keysOf(ToolField field) {
    boolean given =
        field.optionsFrom() == null
            || field.optionsFrom().equals("concepts")
            || field.optionsFrom().equals("competences");
    return (given && field.rules().refTo() == null ? of(field) : Optional.<List<Option>>empty())
        .map(options -> options.stream().map(Option::key).toList());
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
