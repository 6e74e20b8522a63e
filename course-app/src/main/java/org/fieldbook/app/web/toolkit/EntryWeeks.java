package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.toolkit.Finder.Choice;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/** The weeks that an entry can be kept under, on its page. No SQL statement of its own. */
@Named("entryWeeks")
@RequestScoped
public class EntryWeeks {

  @Inject StudyContext study;
  @Inject EntryPage entryPage;

  private @Nullable String chosen() {
    return entryPage.entry().map(EntryView::filing).orElse(Filing.NONE).week();
  }

  public boolean isChosen() {
    return chosen() != null;
  }

  /** Where it stands when nothing is chosen, in words. */
  public String getElse() {
    return entryPage
        .entry()
        .map(e -> e.provenance().week())
        .map(w -> "Where it comes from: " + study.getPresentation().weekLabel(w))
        .orElse("By its date");
  }

  /** The weeks of the course in order, and after them. */
  public List<Choice> getChoices() {
    PublishedPresentation presentation = study.getPresentation();
    String chosen = chosen();
    List<Choice> choices = new ArrayList<>();
    for (Week week : presentation.course().weeks().values()) {
      choices.add(
          new Choice(
              week.id(),
              presentation.weekLabel(week.id()) + ": " + week.title(),
              week.id().equals(chosen)));
    }
    choices.add(new Choice(Filing.AFTER, "After the course", Filing.AFTER.equals(chosen)));
    return choices;
  }
}
