package org.fieldbook.app.web.forum;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.forum.Discussion;
import org.fieldbook.app.forum.FindDiscussions;
import org.fieldbook.app.forum.Forum;
import org.fieldbook.app.forum.ForumShelf;
import org.fieldbook.app.forum.OpenForums;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** The forums of the reader, or one of them with all its threads. */
@Named
@RequestScoped
public class ForumListPage {

  @Inject OpenForums openForums;
  @Inject FindDiscussions findDiscussions;
  @Inject Library library;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private List<Shelf> shelves = List.of();
  private int page = 1;

  @PostConstruct
  void open() {
    Long forum = Numbers.parameter(request, "f");
    if (forum == null) {
      shelves = openForums.all().stream().map(s -> shelf(s, true)).toList();
    } else {
      Long wanted = Numbers.parameter(request, "page");
      page = wanted == null ? 1 : (int) Math.min(wanted, 100_000);
      shelves = List.of(shelf(openForums.one(forum, page), page == 1));
    }
  }

  public List<Shelf> getShelves() {
    return shelves;
  }

  /** Whether the page is about one forum. */
  public boolean isOne() {
    return request.getParameter("f") != null;
  }

  public String getTitle() {
    return isOne() ? shelves.get(0).title() : "Forum";
  }

  /** The discussion that the reader asked for and that has not opened, in words. */
  public List<String> getNotes() {
    Object refused = request.getAttribute(ActivityDoor.REFUSED);
    return refused instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  public int getUnread() {
    return shelves.stream().mapToInt(Shelf::unread).sum();
  }

  private Shelf shelf(ForumShelf shelf, boolean withWaiting) {
    PublishedPresentation presentation = library.presentation(shelf.presentation());
    Times times = new Times(presentation.calendar().zone(), clock.instant());
    boolean group = shelf.kind() == Forum.Kind.GROUP;
    Long id = shelf.id();
    if (id == null) {
      throw new NotFound("forum of " + shelf.presentation());
    }
    List<Line> lines =
        shelf.threads().stream().map(line -> line(line, shelf, presentation, times)).toList();
    return new Shelf(
        id,
        ForumWords.forum(shelf.kind(), shelf.groupName(), presentation),
        presentation.course().code() + " " + presentation.course().title(),
        audience(shelf, presentation),
        shelf.unread(),
        group && withWaiting ? waiting(shelf, presentation) : List.of(),
        lines,
        shelf.more() ? "/forum/list?f=" + id + (isOne() ? "&page=" + (page + 1) : "") : null,
        isOne() && page > 1 ? "/forum/list?f=" + id + "&page=" + (page - 1) : null,
        "/forum/new?f=" + id);
  }

  private static String audience(ForumShelf shelf, PublishedPresentation presentation) {
    if (shelf.kind() == Forum.Kind.MODULE) {
      return "Everybody who studies "
          + presentation.course().code()
          + " in this presentation can read it, and all its tutors.";
    }
    String group = ForumWords.group(shelf.groupName());
    return shelf.tutor()
        ? "Only " + group + " and you, their tutor, can read it."
        : "Only " + group + " and your tutor, " + shelf.tutorName() + ", can read it.";
  }

  /** Discussions whose week has begun and that nobody has opened yet, newest first. */
  private List<Line> waiting(ForumShelf shelf, PublishedPresentation presentation) {
    Instant now = clock.instant();
    List<Line> waiting = new ArrayList<>();
    for (Discussion discussion : findDiscussions.in(shelf.presentation())) {
      String activity = discussion.activity().id();
      if (discussion.window().hasOpened(now)
          && !discussion.window().hasClosed(now)
          && !shelf.startedActivities().contains(activity)) {
        waiting.add(
            0,
            new Line(
                "/forum/activity?a="
                    + activity
                    + "&p="
                    + shelf.presentation()
                    + "&g="
                    + shelf.groupId(),
                discussion.activity().title(),
                ForumWords.activity(presentation, discussion.activity()),
                0,
                "No posts yet.",
                false,
                false));
      }
    }
    return waiting;
  }

  private static Line line(
      ForumShelf.Line line, ForumShelf shelf, PublishedPresentation presentation, Times times) {
    return new Line(
        "/forum/thread?id="
            + line.id()
            + (line.unread() > 0 && line.opened() ? "#first-unread" : ""),
        line.title(),
        kind(line, presentation),
        line.unread(),
        said(line, shelf, times),
        line.draft(),
        line.pinned());
  }

  private static @Nullable String kind(ForumShelf.Line line, PublishedPresentation presentation) {
    String activity = line.activityId();
    if (activity != null) {
      return presentation
          .course()
          .findActivity(activity)
          .map(a -> ForumWords.activity(presentation, a))
          .orElse(null);
    }
    return null;
  }

  private static String said(ForumShelf.Line line, ForumShelf shelf, Times times) {
    if (line.posts() == 0) {
      return switch (line.kind()) {
        case CAFE -> "For whatever has no other place. No posts yet.";
        case HELP -> shelf.tutor() ? "Questions come here. None yet." : "Ask here. No posts yet.";
        default -> "No posts yet.";
      };
    }
    String posts = line.posts() == 1 ? "1 post" : line.posts() + " posts";
    return posts + ", the last by " + line.lastAuthor() + ", " + lower(times.at(line.lastAt()));
  }

  private static String lower(String time) {
    return time.startsWith("Today") || time.startsWith("Yesterday")
        ? time.substring(0, 1).toLowerCase(java.util.Locale.UK) + time.substring(1)
        : time;
  }

  /** A forum on the page. */
  public record Shelf(
      long id,
      String title,
      String course,
      String audience,
      int unread,
      List<Line> waiting,
      List<Line> threads,
      @Nullable String olderHref,
      @Nullable String newerHref,
      String newHref) {}

  /** A thread on the page. */
  public record Line(
      String href,
      String title,
      @Nullable String place,
      int unread,
      String said,
      boolean draft,
      boolean pinned) {}
}
