package org.fieldbook.app.web.forum;

import org.fieldbook.app.forum.ThreadHead;
import org.fieldbook.app.forum.ThreadPage;
import org.jspecify.annotations.Nullable;

/**
 * A post as the page shows it.
 *
 * @param style CSS classes
 * @param fresh whether it is new to the reader, who was here before
 * @param html clean HTML, empty when removed
 * @param removed who removed it and why, in words; absent when it stands
 * @param quoteHref where the answered post stands
 * @param quote its beginning
 * @param mayReply and the rest: what the reader can do with it
 */
public record PostView(
    long id,
    int number,
    String name,
    String givenName,
    String style,
    boolean tutor,
    boolean fresh,
    String iso,
    String time,
    @Nullable String edited,
    String html,
    String words,
    @Nullable String removed,
    @Nullable String quoteHref,
    @Nullable String quoteName,
    @Nullable String quote,
    boolean mayReply,
    boolean mayEdit,
    boolean mayRemove,
    boolean needsReason,
    @Nullable String historyHref) {

  private static final int QUOTE_MOST = 160;

  static PostView of(
      ThreadPage.Entry post, ThreadHead head, Times times, boolean open, boolean fresh) {
    boolean own = post.author().equals(head.member().person());
    boolean tutorHere = head.member().tutor();
    boolean stands = post.removal() == null;
    ThreadPage.Quote quote = post.answers();
    String edited = post.editedAt() == null ? null : "Edited " + times.at(post.editedAt());
    return new PostView(
        post.id(),
        post.number(),
        post.name(),
        post.givenName(),
        "post"
            + (fresh ? " is-new" : "")
            + (post.tutor() ? " is-tutor" : "")
            + (own ? " is-yours" : ""),
        post.tutor(),
        fresh,
        post.postedAt().toString(),
        times.at(post.postedAt()),
        stands ? edited : null,
        post.html(),
        own ? post.words() : "",
        removed(post, times),
        quote == null
            ? null
            : "/forum/thread?id="
                + head.id()
                + "&page="
                + ThreadPage.pageOf(quote.number())
                + "#post-"
                + quote.number(),
        quote == null ? null : quote.author(),
        quote == null ? null : beginning(quote.beginning()),
        stands && open,
        stands && own && open,
        stands && (own || tutorHere),
        !own,
        stands && post.editedAt() != null && (own || tutorHere)
            ? "/forum/earlier?post=" + post.id()
            : null);
  }

  private static @Nullable String removed(ThreadPage.Entry post, Times times) {
    ThreadPage.Removal removal = post.removal();
    if (removal == null) {
      return null;
    }
    String by = removal.by().equals(post.name()) ? "its author" : removal.by();
    String reason = removal.reason();
    return "This post was removed by "
        + by
        + ", "
        + times.at(removal.at())
        + "."
        + (reason == null ? "" : " Reason: " + reason);
  }

  private static String beginning(@Nullable String words) {
    if (words == null) {
      return "This post has been removed.";
    }
    String line = words.replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= QUOTE_MOST) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, QUOTE_MOST));
    int space = cut.lastIndexOf(' ');
    return (space > QUOTE_MOST / 2 ? cut.substring(0, space) : cut) + " …";
  }
}
