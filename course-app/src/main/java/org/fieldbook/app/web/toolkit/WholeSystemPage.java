package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Framework;
import org.jspecify.annotations.Nullable;

/**
 * The model of the whole system with what the reader’s toolkit has in each part: {@code
 * /toolkit/system}. Three SQL statements, the sign-in’s and that for unread posts among them.
 */
@Named("wholeSystem")
@RequestScoped
public class WholeSystemPage {

  @Inject StudyContext study;
  @Inject ReadEntries readEntries;

  private @Nullable List<Part> parts;

  /**
   * The parts in the order of the model.
   *
   * @throws NotFound when the course has no such model
   */
  public List<Part> getParts() {
    if (parts == null) {
      List<Framework.Part> model = study.getPresentation().course().framework().wholeSystem();
      if (model.isEmpty()) {
        throw new NotFound("model of the whole system");
      }
      List<EntryView> entries = readEntries.all(study.membership().presentation());
      parts = model.stream().map(part -> part(part, entries)).toList();
    }
    return parts;
  }

  private Part part(Framework.Part part, List<EntryView> entries) {
    Set<String> competences = Set.copyOf(part.competences());
    return new Part(
        part.id(),
        part.title(),
        part.competences().stream()
            .flatMap(id -> study.getPresentation().course().competence(id).stream())
            .map(
                c ->
                    new CompetencePage.Place(
                        c.title(), "/toolkit/competence?c=" + c.id() + "&p=" + study.getCode()))
            .toList(),
        entries.stream()
            .filter(e -> e.competences().stream().anyMatch(competences::contains))
            .map(e -> CompetencePage.evidence(e, study))
            .toList());
  }

  /** In how many parts the reader has something, as a sentence. */
  public String getSaid() {
    long filled = getParts().stream().filter(p -> !p.entries().isEmpty()).count();
    int all = getParts().size();
    if (filled == 0) {
      return "You have no entry in any part yet.";
    }
    return filled == all
        ? "You have entries in all " + all + " parts."
        : "You have entries in " + filled + " of " + all + " parts.";
  }

  /** A part of the model. */
  public record Part(
      String id,
      String title,
      List<CompetencePage.Place> competences,
      List<CompetencePage.Evidence> entries) {}
}
