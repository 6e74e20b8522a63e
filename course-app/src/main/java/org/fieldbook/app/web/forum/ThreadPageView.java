package org.fieldbook.app.web.forum;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.forum.Draft;
import org.fieldbook.app.forum.Forum;
import org.fieldbook.app.forum.ForumThread;
import org.fieldbook.app.forum.ReadThread;
import org.fieldbook.app.forum.ThreadHead;
import org.fieldbook.app.forum.ThreadPage;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** A page of a thread: what is new stands below a line, long-read posts are folded away. */
@Named("forumThread")
@RequestScoped
public class ThreadPageView {

  /** Fewer read posts than this are not worth folding. */
  private static final int FOLD_FROM = 4;

  @Inject ReadThread readThread;
  @Inject Library library;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  @SuppressWarnings("NullAway.Init")
  private ThreadPage page;

  @SuppressWarnings("NullAway.Init")
  private PublishedPresentation presentation;

  @SuppressWarnings("NullAway.Init")
  private Times times;

  private List<PostView> posts = List.of();

  @PostConstruct
  void read() {
    Long wanted = Numbers.parameter(request, "page");
    page =
        readThread.read(
            Numbers.required(request, "id"),
            wanted == null ? null : (Integer) (int) Math.min(wanted, Integer.MAX_VALUE));
    presentation = library.presentation(page.head().presentation());
    times = new Times(presentation.calendar().zone(), clock.instant());
    ThreadHead head = page.head();
    boolean returning = head.readAt() != null;
    posts =
        page.posts().stream()
            .map(
                p ->
                    PostView.of(
                        p, head, times, isOpen(), returning && p.number() > head.readUpTo()))
            .toList();
  }

  public long getId() {
    return page.head().id();
  }

  public String getTitle() {
    return page.head().title();
  }

  public long getForumId() {
    return page.head().forumId();
  }

  public String getForumName() {
    return ForumWords.forum(page.head().forumKind(), page.head().groupName(), presentation);
  }

  public String getPresentationCode() {
    return page.head().presentation().value();
  }

  public PersonId getPerson() {
    return page.head().member().person();
  }

  public boolean isTutor() {
    return page.head().member().tutor();
  }

  public boolean isPinned() {
    return page.head().pinned();
  }

  private Optional<Activity> activity() {
    String id = page.head().activityId();
    return id == null ? Optional.empty() : presentation.course().findActivity(id);
  }

  /** "week 9, Activity 9.4", for a discussion. */
  public @Nullable String getActivityName() {
    return activity().map(a -> ForumWords.activity(presentation, a)).orElse(null);
  }

  public @Nullable String getActivityHref() {
    return activity()
        .map(a -> "/study/week?w=" + a.weekId() + "&p=" + getPresentationCode() + "#" + a.id())
        .orElse(null);
  }

  public @Nullable String getOpeningHtml() {
    return page.page() == 1 ? page.openingHtml() : null;
  }

  /** What the café and the help thread are for. */
  public @Nullable String getPurpose() {
    if (page.page() > 1) {
      return null;
    }
    ForumThread.Kind kind = page.head().kind();
    if (kind == ForumThread.Kind.CAFE) {
      return "For whatever has no other place: how the week went, what you are reading, the cat.";
    }
    return kind == ForumThread.Kind.HELP
        ? "Ask anything about the course here. Others in the group may know, and your tutor reads it."
        : null;
  }

  /** "9 posts, 4 new since Sunday". */
  public String getSummary() {
    ThreadHead head = page.head();
    String count = head.posts() == 1 ? "1 post" : head.posts() + " posts";
    if (head.posts() == 0) {
      return "No posts yet";
    }
    if (head.unread() == 0) {
      return count + ", none new";
    }
    return head.readAt() == null ? count : count + ", " + head.unread() + " new since " + since();
  }

  private String since() {
    Instant readAt = page.head().readAt();
    return readAt == null ? "" : times.since(readAt);
  }

  public boolean isUnread() {
    return posts.stream().anyMatch(PostView::fresh);
  }

  public String getSinceLine() {
    return "New since " + since();
  }

  /** Read posts that are folded away. */
  public List<PostView> getFolded() {
    List<PostView> read = read(0);
    return isUnread() && read.size() >= FOLD_FROM ? read.subList(0, read.size() - 1) : List.of();
  }

  /** Read posts that are shown. */
  public List<PostView> getShown() {
    return read(getFolded().size());
  }

  /** Posts that are new to the reader. */
  public List<PostView> getFresh() {
    return posts.stream().filter(PostView::fresh).toList();
  }

  private List<PostView> read(int from) {
    List<PostView> read = posts.stream().filter(p -> !p.fresh()).toList();
    return read.subList(from, read.size());
  }

  public int getPage() {
    return page.page();
  }

  public int getPages() {
    return page.pages();
  }

  public boolean isOpen() {
    return isTutor() || !page.window().hasClosed(clock.instant());
  }

  /** When the discussion closes or closed, in words. */
  public @Nullable String getClosing() {
    Instant closes = page.window().closes();
    if (closes == null) {
      return null;
    }
    String day = times.date(closes.minusSeconds(1));
    return page.window().hasClosed(clock.instant())
        ? "This discussion closed at the end of " + day + "."
        : "Open until the end of " + day + ".";
  }

  public String getAudience() {
    ThreadHead head = page.head();
    if (head.forumKind() == Forum.Kind.MODULE) {
      return "Everybody in this presentation of "
          + presentation.course().code()
          + " can read it, and all its tutors.";
    }
    String group = ForumWords.group(head.groupName());
    return isTutor()
        ? "Only " + group + " and you, their tutor, can read it."
        : "Only " + group + " and your tutor can read it.";
  }

  /** "12 of 20 have posted.", for a group. */
  public @Nullable String getVoices() {
    ThreadHead head = page.head();
    return head.forumKind() == Forum.Kind.GROUP && head.students() > 0
        ? head.voices() + " of " + head.students() + " students have posted."
        : null;
  }

  public @Nullable Draft getDraft() {
    return page.head().draft();
  }

  public @Nullable String getDraftSaved() {
    Draft draft = getDraft();
    return draft == null || draft.words().isEmpty()
        ? null
        : "Draft saved " + times.at(draft.savedAt()) + ".";
  }

  /** Whom the draft answers, as the label of the writing area says. */
  public @Nullable String getDraftAnswersName() {
    Draft draft = getDraft();
    return draft == null || draft.answers() == null
        ? null
        : posts.stream()
            .filter(p -> draft.answers().equals(p.id()))
            .map(PostView::givenName)
            .findFirst()
            .orElse(null);
  }
}
