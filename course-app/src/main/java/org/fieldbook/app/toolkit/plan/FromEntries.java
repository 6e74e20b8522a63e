package org.fieldbook.app.toolkit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.Ideas;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** Ideas from the latest entry of each tool that a template names. */
final class FromEntries {

  private final PublishedCourse course;
  private final List<EntryView> entries;

  /**
   * Of one owner.
   *
   * @param entries latest date first
   */
  FromEntries(PublishedCourse course, List<EntryView> entries) {
    this.course = course;
    this.entries = entries;
  }

  List<Idea> all(Ideas ideas) {
    return ideas.from().stream().flatMap(from -> of(from).stream()).toList();
  }

  private List<Idea> of(Ideas.From from) {
    Optional<EntryView> latest =
        entries.stream().filter(e -> from.tool().equals(e.provenance().tool())).findFirst();
    ToolTemplate tool = course.tools().get(from.tool());
    if (latest.isEmpty() || tool == null) {
      return List.of();
    }
    EntryView entry = latest.get();
    Answers answers = Answers.of(entry.body());
    return tool.field(from.field())
        .map(
            field ->
                switch (field.type()) {
                  case MULTICHOICE -> choices(from, field, answers, entry);
                  case TABLE ->
                      from.says() == null
                          ? gaps(from, field, answers, entry)
                          : rows(from, answers, entry);
                  default -> lines(from, field, answers, entry);
                })
        .orElse(List.of());
  }

  private List<Idea> choices(Ideas.From from, ToolField field, Answers answers, EntryView entry) {
    Options options = Options.of(course);
    return answers.keys(field.id()).stream()
        .map(key -> idea(options.label(field, key), from, competenceOf(key), entry))
        .toList();
  }

  /** A term of the continuum stands for the competence that has it, where only one does. */
  private Optional<String> competenceOf(String term) {
    List<String> with =
        course.competences().stream()
            .filter(c -> c.id().equals(term) || c.term().equals(term))
            .map(PublishedCourse.Competence::id)
            .toList();
    return with.size() == 1 ? Optional.of(with.get(0)) : Optional.empty();
  }

  private static List<Idea> lines(
      Ideas.From from, ToolField field, Answers answers, EntryView entry) {
    return answers
        .text(field.id())
        .lines()
        .map(line -> line.strip().replaceFirst("^[-*•]\\s*", ""))
        .filter(line -> !line.isEmpty())
        .map(line -> idea(line, from, Optional.empty(), entry))
        .toList();
  }

  private static List<Idea> rows(Ideas.From from, Answers answers, EntryView entry) {
    return answers.rows(from.field()).stream()
        .map(row -> row.text(String.valueOf(from.says())).strip())
        .filter(words -> !words.isEmpty())
        .map(words -> idea(words, from, Optional.empty(), entry))
        .toList();
  }

  private List<Idea> gaps(Ideas.From from, ToolField field, Answers answers, EntryView entry) {
    record Gap(String competence, int held, int needed) {}
    List<Gap> gaps = new ArrayList<>();
    String competence =
        field.columns().stream()
            .filter(c -> "competences".equals(c.optionsFrom()))
            .map(ToolField::id)
            .findFirst()
            .orElse("");
    for (Answers row : answers.rows(field.id())) {
      OptionalInt needed = row.whole(String.valueOf(from.needed()));
      OptionalInt held = row.whole(String.valueOf(from.held()));
      if (needed.isPresent() && held.isPresent() && needed.getAsInt() > held.getAsInt()) {
        gaps.add(new Gap(row.text(competence), held.getAsInt(), needed.getAsInt()));
      }
    }
    return gaps.stream()
        .sorted(Comparator.comparingInt((Gap g) -> g.held() - g.needed()))
        .flatMap(
            g ->
                Stream.of(
                    idea(
                        course.competence(g.competence()).map(c -> c.title()).orElse(g.competence())
                            + ": from level "
                            + g.held()
                            + " to level "
                            + g.needed(),
                        from,
                        course.competence(g.competence()).map(c -> c.id()),
                        entry)))
        .toList();
  }

  private static Idea idea(
      String words, Ideas.From from, Optional<String> competence, EntryView entry) {
    return new Idea(words, from.source(), competence.orElse(null), entry.title());
  }
}
