package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;

/** The competences that an entry shows, on its page, to be ticked. No SQL statement of its own. */
@Named("entryTags")
@RequestScoped
public class EntryTags {

  @Inject EntryPage entryPage;

  /** Those of the tool, and those that were ticked. */
  public List<Tag> getOwn() {
    return all().stream().filter(t -> t.own() || t.chosen()).toList();
  }

  public List<Tag> getOthers() {
    return all().stream().filter(t -> !t.own() && !t.chosen()).toList();
  }

  public List<Tag> getChosen() {
    return entryPage.isBegun() ? all().stream().filter(Tag::chosen).toList() : List.of();
  }

  private List<Tag> all() {
    List<String> own = entryPage.getTool().competences();
    List<String> chosen = entryPage.entry().map(EntryView::competences).orElse(own);
    return entryPage.course().competences().stream()
        .map(
            c ->
                new Tag(
                    c.id(),
                    c.title(),
                    Shelf.familyName(c.family()),
                    own.contains(c.id()),
                    chosen.contains(c.id())))
        .toList();
  }

  /** A competence. */
  public record Tag(String id, String title, String family, boolean own, boolean chosen) {}
}
