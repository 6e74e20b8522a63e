package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.comment.CommentLine;
import org.fieldbook.app.toolkit.comment.ReadComments;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a shared entry, below it. One SQL statement, and one more when the owner reads
 * something new.
 */
@Named("sharedComments")
@RequestScoped
public class SharedComments {

  @Inject SharedPage sharedPage;
  @Inject ReadComments readComments;
  @Inject Caller caller;
  @Inject Clock clock;

  private List<Line> lines = List.of();

  @PostConstruct
  void read() {
    Instant now = clock.instant();
    lines = readComments.on(sharedPage.shared()).stream().map(c -> line(c, now)).toList();
  }

  private Line line(CommentLine comment, Instant now) {
    boolean own = comment.author().equals(caller.id());
    @Nullable Instant edited = comment.editedAt();
    return new Line(
        comment.id(),
        comment.name(),
        comment.author().equals(sharedPage.shared().owner()),
        comment.writtenAt().toString(),
        moment(comment.writtenAt()),
        "On version " + comment.number() + (edited == null ? "" : ", changed " + moment(edited)),
        comment.html(),
        comment.words(),
        comment.hidden(),
        sharedPage.isOwn() && comment.fresh(),
        own && comment.isChangeable(now),
        sharedPage.isOwn() && !own);
  }

  private String moment(Instant at) {
    return SavedLine.moment(at, sharedPage.zone());
  }

  public List<Line> getLines() {
    return lines;
  }

  /** Who reads what is written here. */
  public String getAudience() {
    return sharedPage.isOwn()
        ? "Everybody with whom you share this entry reads it."
        : sharedPage.getOwner() + " reads it, and everybody with whom this entry is shared.";
  }

  /**
   * A comment.
   *
   * @param byOwner whether the entry's owner wrote it
   * @param hidden whether the owner has hidden it
   * @param fresh whether it is new to the owner, who reads
   * @param mayChange whether the reader can change and delete it
   * @param mayHide whether the reader can hide it and show it again
   */
  public record Line(
      long id,
      String name,
      boolean byOwner,
      String iso,
      String time,
      String version,
      String html,
      String words,
      boolean hidden,
      boolean fresh,
      boolean mayChange,
      boolean mayHide) {}
}
