package org.fieldbook.app.web.forum;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.fieldbook.app.forum.BeginThread;
import org.fieldbook.app.forum.Draft;
import org.fieldbook.app.forum.Forum;
import org.fieldbook.app.forum.ThreadStart;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** The page on which a thread is opened. */
@Named
@RequestScoped
public class NewThreadPage {

  @Inject BeginThread beginThread;
  @Inject Library library;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  @SuppressWarnings("NullAway.Init")
  private ThreadStart start;

  @SuppressWarnings("NullAway.Init")
  private PublishedPresentation presentation;

  @PostConstruct
  void open() {
    start = beginThread.in(Numbers.required(request, "f"));
    presentation = library.presentation(start.presentation());
  }

  public long getForumId() {
    return start.forumId();
  }

  public PersonId getPerson() {
    return start.member().person();
  }

  public String getPresentationCode() {
    return start.presentation().value();
  }

  public String getForumName() {
    return ForumWords.forum(start.kind(), start.groupName(), presentation);
  }

  public String getAudience() {
    if (start.kind() == Forum.Kind.MODULE) {
      return "Everybody in this presentation of "
          + presentation.course().code()
          + " will be able to read it, and all its tutors.";
    }
    String group = ForumWords.group(start.groupName());
    return start.member().tutor()
        ? "Only " + group + " and you, their tutor, will be able to read it."
        : "Only " + group + " and your tutor will be able to read it.";
  }

  public @Nullable Draft getDraft() {
    return start.draft();
  }

  public @Nullable String getDraftSaved() {
    Draft draft = start.draft();
    Times times = new Times(presentation.calendar().zone(), clock.instant());
    return draft == null || (draft.words() + draft.title()).isEmpty()
        ? null
        : "Draft saved " + times.at(draft.savedAt()) + ".";
  }
}
