package org.fieldbook.app.forum;

import java.time.Instant;
import java.util.List;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page of a thread as a member meets it. A post's number tells its page, for good.
 *
 * @param window when the discussion is open
 * @param openingHtml what the course asks, clean HTML; absent but for discussions of activities
 * @param page from 1
 */
public record ThreadPage(
    ThreadHead head,
    DiscussionWindow window,
    @Nullable String openingHtml,
    int page,
    List<Entry> posts) {

  /** Posts on a page. */
  public static final int SIZE = 50;

  public ThreadPage {
    posts = List.copyOf(posts);
  }

  /** Number of pages, at least 1. */
  public int pages() {
    return pageOf(head.posts());
  }

  /** The page on which a post stands. */
  public static int pageOf(int number) {
    return (Math.max(1, number) - 1) / SIZE + 1;
  }

  /** The page that is shown when none is asked for: that of the first unread post. */
  static int firstUnread(ThreadHead head) {
    return pageOf(Math.min(head.posts(), head.readUpTo() + 1));
  }

  /**
   * A post in its place.
   *
   * @param tutor whether the author tutors here
   * @param html clean; empty when removed
   * @param words as typed, for its author to edit; empty when removed
   * @param answers what it answers
   */
  public record Entry(
      long id,
      int number,
      PersonId author,
      String givenName,
      String familyName,
      boolean tutor,
      String html,
      String words,
      Instant postedAt,
      @Nullable Instant editedAt,
      @Nullable Removal removal,
      @Nullable Quote answers) {

    public String name() {
      return givenName + " " + familyName;
    }

    static Entry from(Row row) {
      return new Entry(
          row.number(0),
          row.small(1),
          new PersonId(row.number(2)),
          row.text(3),
          row.text(4),
          row.flag(5),
          row.text(6),
          row.text(7),
          row.time(8),
          row.timeOrNull(9),
          row.has(10) ? new Removal(row.text(11), row.time(10), row.textOrNull(12)) : null,
          row.has(13)
              ? new Quote(row.number(13), row.small(14), row.text(15), row.textOrNull(16))
              : null);
    }
  }

  /** Who removed a post, when and why. */
  public record Removal(String by, Instant at, @Nullable String reason) {}

  /**
   * The post that is answered.
   *
   * @param beginning its first words as typed, at most 400 characters; absent when it was removed
   */
  public record Quote(long id, int number, String author, @Nullable String beginning) {}
}
