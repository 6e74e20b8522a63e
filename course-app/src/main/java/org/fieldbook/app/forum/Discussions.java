package org.fieldbook.app.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** The discussion activities that courses have, with the time when each is open. No SQL. */
@ApplicationScoped
class Discussions {

  @Inject Library library;

  /** All discussions of a presentation in course order. */
  List<Discussion> in(PresentationCode code) {
    PublishedPresentation presentation = library.presentation(code);
    return presentation.course().weeks().values().stream()
        .flatMap(week -> week.activities().stream())
        .filter(activity -> activity.type() == Activity.Type.DISCUSSION)
        .map(activity -> new Discussion(activity, DiscussionWindow.of(presentation, activity)))
        .toList();
  }

  /** The discussion with that activity id; none when the edition has no such discussion. */
  Optional<Discussion> find(PresentationCode code, @Nullable String activityId) {
    if (activityId == null) {
      return Optional.empty();
    }
    PublishedPresentation presentation = library.presentation(code);
    return presentation
        .course()
        .findActivity(activityId)
        .filter(activity -> activity.type() == Activity.Type.DISCUSSION)
        .map(activity -> new Discussion(activity, DiscussionWindow.of(presentation, activity)));
  }

  /** The time zone of the presentation. */
  ZoneId zone(PresentationCode code) {
    return library.presentation(code).calendar().zone();
  }

  /** When a thread is open. */
  DiscussionWindow window(PresentationCode code, @Nullable String activityId) {
    return find(code, activityId).map(Discussion::window).orElse(DiscussionWindow.ALWAYS);
  }
}
