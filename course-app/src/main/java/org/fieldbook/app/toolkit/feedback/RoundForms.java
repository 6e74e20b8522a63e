package org.fieldbook.app.toolkit.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Templates;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.ToolTemplate;

/** The entry behind a round, with the form that it was made with and the day where it is. */
@ApplicationScoped
class RoundForms {

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject Library library;
  @Inject Clock clock;

  /**
   * What a round stands on.
   *
   * @param today in the presentation's zone
   */
  record Form(
      EntryView entry, ToolTemplate template, PublishedPresentation presentation, LocalDate today) {

    FeedbackForm feedback() {
      return template.findFeedback().orElseThrow();
    }
  }

  /** What the round stands on; empty when the entry has been deleted. */
  Optional<Form> of(Round round) {
    return entries.withId(round.entryId()).filter(e -> !e.isDeleted()).flatMap(this::of);
  }

  /** What a round of the entry would stand on; empty when its tool asks nobody. */
  Optional<Form> of(Entry entry) {
    EntryView view = entry.view();
    PublishedPresentation presentation = library.presentation(view.presentation());
    return templates
        .of(view, presentation.course())
        .filter(t -> t.findFeedback().isPresent())
        .map(t -> new Form(view, t, presentation, today(presentation)));
  }

  /** The day it is in the presentation. */
  private LocalDate today(PublishedPresentation presentation) {
    return clock.instant().atZone(presentation.calendar().zone()).toLocalDate();
  }
}
