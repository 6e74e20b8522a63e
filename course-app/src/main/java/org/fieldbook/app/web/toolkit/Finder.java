package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * Finds among the owner's entries: {@code /toolkit/list?q=handover&tag=nights&week=W05}. One SQL
 * statement when words are looked for, else none.
 */
@Named("kitFinder")
@RequestScoped
public class Finder {

  @Inject StudyContext study;
  @Inject ToolkitPage toolkitPage;
  @Inject ReadToolkit readToolkit;
  @Inject Asked asked;

  private @Nullable List<Shelf.EntryLine> found;

  public String getWords() {
    return asked.text("q");
  }

  /** Whether anything is looked for. */
  public boolean isAsked() {
    return !(getWords() + tag() + week() + status() + competence() + shared()).isEmpty();
  }

  private String tag() {
    return asked.text("tag");
  }

  private String week() {
    return asked.text("week");
  }

  private String status() {
    return asked.text("status");
  }

  private String competence() {
    return asked.text("competence");
  }

  private String shared() {
    return asked.text("shared");
  }

  /** What was found, latest date first. */
  public List<Shelf.EntryLine> getFound() {
    if (found == null) {
      found =
          toolkitPage.entries().stream()
              .filter(wordsIn())
              .filter(e -> tag().isEmpty() || e.tags().contains(tag()))
              .filter(e -> week().isEmpty() || week().equals(e.week()))
              .filter(e -> competence().isEmpty() || e.competences().contains(competence()))
              .filter(e -> status().isEmpty() || e.state().equals(status()))
              .filter(e -> shared().isEmpty() || e.shared() == shared().equals("yes"))
              .map(e -> Shelf.line(e, study.getPresentation()))
              .toList();
    }
    return found;
  }

  private Predicate<EntryView> wordsIn() {
    if (getWords().isEmpty()) {
      return e -> true;
    }
    Set<String> slots =
        Set.copyOf(readToolkit.matching(study.membership().presentation(), getWords()));
    return e -> slots.contains(e.slot());
  }

  /** How much was found, in words. */
  public String getSaid() {
    return switch (getFound().size()) {
      case 0 -> "No entry fits. Ask for less, or show all again.";
      case 1 -> "One entry fits.";
      default -> getFound().size() + " entries fit.";
    };
  }

  /** The owner's tags. */
  public List<Choice> getTags() {
    Set<String> tags = new TreeSet<>();
    toolkitPage.entries().forEach(e -> tags.addAll(e.tags()));
    return tags.stream().map(t -> new Choice(t, t, t.equals(tag()))).toList();
  }

  /** Weeks of the course that some entry is kept in, in their order, and the time after. */
  public List<Choice> getWeeks() {
    PublishedPresentation presentation = study.getPresentation();
    Stream<String> all =
        Stream.concat(presentation.course().weeks().keySet().stream(), Stream.of(Filing.AFTER));
    return all.filter(w -> toolkitPage.entries().stream().anyMatch(e -> w.equals(e.week())))
        .map(w -> new Choice(w, Filing.said(w, presentation), w.equals(week())))
        .toList();
  }

  /** Competences that some entry shows. */
  public List<Choice> getCompetences() {
    return study.getPresentation().course().competences().stream()
        .filter(c -> toolkitPage.entries().stream().anyMatch(e -> e.competences().contains(c.id())))
        .map(this::choice)
        .toList();
  }

  private Choice choice(Competence competence) {
    return new Choice(competence.id(), competence.title(), competence.id().equals(competence()));
  }

  public List<Choice> getStatuses() {
    return List.of(
        new Choice("draft", "Drafts", status().equals("draft")),
        new Choice("complete", "Complete", status().equals("complete")),
        new Choice("archived", "Archived", status().equals("archived")));
  }

  public List<Choice> getSharings() {
    return List.of(
        new Choice("yes", "Shared", shared().equals("yes")),
        new Choice("no", "Only mine", shared().equals("no")));
  }

  /** Something to choose. */
  public record Choice(String key, String name, boolean chosen) {}
}
