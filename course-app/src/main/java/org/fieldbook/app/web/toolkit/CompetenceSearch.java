package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The competences of a course to search: {@code
 * /toolkit/competences?q=change&family=generic&side=leadership&role=role-middle&week=W12&tool=pdsa&work=sfc2008}.
 * Two SQL statements, the sign-in’s and that for unread posts.
 */
@Named("competenceSearch")
@RequestScoped
public class CompetenceSearch {

  @Inject StudyContext study;
  @Inject Asked asked;

  private PublishedCourse course() {
    return study.getPresentation().course();
  }

  private Framework framework() {
    return course().framework();
  }

  /** What fits all that is asked for. */
  public List<Line> getLines() {
    return found().map(this::line).toList();
  }

  private Stream<Competence> found() {
    Predicate<Competence> fits = c -> hasWords(c, asked.text("q"));
    fits = and(fits, "family", (c, v) -> c.family().equals(v));
    fits = and(fits, "side", (c, v) -> v.equals(c.side()));
    fits =
        and(
            fits,
            "role",
            (c, v) -> framework().role(v).map(r -> r.profile().containsKey(c.id())).orElse(false));
    fits =
        and(
            fits,
            "week",
            (c, v) -> course().weekCompetences().getOrDefault(v, List.of()).contains(c.id()));
    fits = and(fits, "tool", (c, v) -> tools(c).anyMatch(t -> t.id().equals(v)));
    fits =
        and(
            fits,
            "work",
            (c, v) ->
                framework().notes(c.id()).sources().stream().anyMatch(s -> s.work().equals(v)));
    return course().competences().stream().filter(fits);
  }

  private Predicate<Competence> and(
      Predicate<Competence> before,
      String name,
      java.util.function.BiPredicate<Competence, String> fits) {
    String value = asked.text(name);
    return value.isEmpty() ? before : before.and(c -> fits.test(c, value));
  }

  private boolean hasWords(Competence c, String words) {
    String outside =
        String.join(
            " ", CompetencePage.outside(framework(), c.id()).stream().map(o -> o.item()).toList());
    String text =
        String.join(" ", c.id(), c.title(), c.about(), term(c), outside).toLowerCase(Locale.UK);
    return Arrays.stream(words.toLowerCase(Locale.UK).split(" ")).allMatch(text::contains);
  }

  private String term(Competence c) {
    return framework().term(c.term()).map(Framework.Term::title).orElse("");
  }

  private Stream<ToolTemplate> tools(Competence c) {
    return course().tools().values().stream().filter(t -> t.competences().contains(c.id()));
  }

  private Line line(Competence c) {
    return new Line(
        c.title(),
        c.about(),
        Shelf.familyName(c.family()),
        sideName(c.side()),
        "/toolkit/competence?c=" + c.id() + "&p=" + study.getCode());
  }

  /** How many there are, of how many. */
  public String getSaid() {
    long count = found().count();
    int all = course().competences().size();
    return count == all ? "All " + all + " competences." : count + " of " + all + " competences.";
  }

  public boolean isNone() {
    return found().findAny().isEmpty();
  }

  public String getWords() {
    return asked.text("q");
  }

  /** The fields to choose from, each with what is chosen. */
  public List<Filter> getFilters() {
    return Stream.of(
            filter(
                "family",
                "Family",
                course().competences().stream()
                    .map(Competence::family)
                    .distinct()
                    .map(f -> new Choice(f, Shelf.familyName(f)))),
            filter(
                "side",
                "Side of the continuum",
                Stream.of("leadership", "common", "management")
                    .map(s -> new Choice(s, sideName(s)))),
            filter(
                "role",
                "Role",
                framework().roles().stream().map(r -> new Choice(r.id(), r.title()))),
            filter(
                "week",
                "Week",
                course().weekCompetences().keySet().stream()
                    .map(w -> new Choice(w, study.getPresentation().weekLabel(w)))),
            filter(
                "tool",
                "Tool",
                course().tools().values().stream().map(t -> new Choice(t.id(), t.title()))),
            filter(
                "work",
                "Source",
                framework().works().entrySet().stream()
                    .map(w -> new Choice(w.getKey(), w.getValue()))))
        .filter(f -> !f.choices().isEmpty())
        .toList();
  }

  private Filter filter(String name, String label, Stream<Choice> choices) {
    String chosen = asked.text(name);
    return new Filter(
        name,
        label,
        choices.map(c -> new Choice(c.value(), c.label(), c.value().equals(chosen))).toList());
  }

  /** Whether the course has a model of the whole system. */
  public boolean isSystemic() {
    return !framework().wholeSystem().isEmpty();
  }

  static String sideName(@Nullable String side) {
    return switch (side == null ? "" : side) {
      case "leadership" -> "Leadership";
      case "management" -> "Management";
      case "common" -> "Common to both";
      default -> "";
    };
  }

  /** A competence in the list. */
  public record Line(String title, String about, String family, String side, String href) {}

  /** A field to choose from. */
  public record Filter(String name, String label, List<Choice> choices) {}

  /** A choice. */
  public record Choice(String value, String label, boolean chosen) {

    Choice(String value, String label) {
      this(value, label, false);
    }
  }
}
