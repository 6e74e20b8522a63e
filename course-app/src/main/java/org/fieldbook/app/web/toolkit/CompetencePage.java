package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.jspecify.annotations.Nullable;

/**
 * One competence: what it is, where the course works on it, and the reader’s evidence for it:
 * {@code /toolkit/competence?c=gen-change}. Three SQL statements, the sign-in’s and that for unread
 * posts among them.
 */
@Named("competencePage")
@RequestScoped
public class CompetencePage {

  @Inject StudyContext study;
  @Inject ReadEntries readEntries;
  @Inject Asked asked;

  private @Nullable List<Evidence> evidence;

  private PublishedCourse course() {
    return study.getPresentation().course();
  }

  private Framework framework() {
    return course().framework();
  }

  /**
   * The competence.
   *
   * @throws NotFound when the course has none of that id
   */
  public Competence getCompetence() {
    String id = asked.text("c");
    return course().competence(id).orElseThrow(() -> new NotFound("competence " + id));
  }

  public String getFamily() {
    return Shelf.familyName(getCompetence().family());
  }

  public String getSide() {
    return CompetenceSearch.sideName(getCompetence().side());
  }

  public String getTerm() {
    return framework().term(getCompetence().term()).map(Framework.Term::title).orElse("");
  }

  /** Works that it rests on, with the place in each. */
  public List<String> getSources() {
    return framework().notes(getCompetence().id()).sources().stream()
        .map(s -> framework().works().getOrDefault(s.work(), s.work()) + ": " + s.at())
        .toList();
  }

  public List<String> getQualifications() {
    return framework().notes(getCompetence().id()).qualifications();
  }

  /** Weeks that work on it. */
  public List<Place> getWeeks() {
    return course().weekCompetences().entrySet().stream()
        .filter(w -> w.getValue().contains(getCompetence().id()))
        .map(
            w ->
                new Place(
                    study.getPresentation().weekLabel(w.getKey())
                        + ": "
                        + course().week(w.getKey()).title(),
                    "/study/week?w=" + w.getKey() + "&p=" + study.getCode()))
        .toList();
  }

  public List<Place> getTools() {
    return course().tools().values().stream()
        .filter(t -> t.competences().contains(getCompetence().id()))
        .map(t -> new Place(t.title(), "/toolkit/new?tool=" + t.id() + "&p=" + study.getCode()))
        .toList();
  }

  /** Roles that need it, with the level. */
  public List<Place> getRoles() {
    return framework().roles().stream()
        .filter(r -> r.profile().containsKey(getCompetence().id()))
        .map(
            r ->
                new Place(
                    r.title()
                        + ": level "
                        + r.profile().get(getCompetence().id())
                        + ", "
                        + framework().level(r.profile().getOrDefault(getCompetence().id(), 0)),
                    "/toolkit/profile?role=" + r.id() + "&p=" + study.getCode()))
        .toList();
  }

  public List<Outside> getOutside() {
    return outside(framework(), getCompetence().id());
  }

  static List<Outside> outside(Framework framework, String competence) {
    return framework.outside().stream()
        .flatMap(
            o ->
                o.items().stream()
                    .filter(i -> i.competences().contains(competence))
                    .map(i -> new Outside(o.title(), i.title())))
        .toList();
  }

  /** The reader’s entries that are tagged with it, from any week and any setting. */
  public List<Evidence> getEvidence() {
    if (evidence == null) {
      evidence =
          readEntries.all(study.membership().presentation()).stream()
              .filter(e -> e.competences().contains(getCompetence().id()))
              .map(e -> evidence(e, study))
              .toList();
    }
    return evidence;
  }

  static Evidence evidence(EntryView entry, StudyContext study) {
    String week = entry.provenance().week();
    boolean activity = entry.provenance().tool() == null && week != null;
    return new Evidence(
        entry.title(),
        activity
            ? "/study/week?w=" + week + "&p=" + study.getCode() + "#" + entry.slot()
            : Shelf.href(entry),
        Dates.of(entry.date())
            + ", "
            + Shelf.place(entry, study.getPresentation())
            + ", "
            + entry.state(),
        entry.evidenceNote());
  }

  /** Somewhere to go. */
  public record Place(String title, String href) {}

  /** An item of another framework. */
  public record Outside(String framework, String item) {}

  /**
   * An entry that shows the competence.
   *
   * @param note what its owner says that it proves, empty for nothing
   */
  public record Evidence(String title, String href, String said, String note) {}
}
