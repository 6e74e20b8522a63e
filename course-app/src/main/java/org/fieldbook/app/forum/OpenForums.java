package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/**
 * The caller's forums with what is new in them. One SQL statement, whatever the number of groups,
 * threads and posts; only the first visit to a new group makes its forum and costs four.
 */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class OpenForums {

  /** Threads of each forum in the list of all. */
  public static final int FEW = 20;

  /** Threads on a page of one forum. */
  public static final int PAGE = 50;

  @Inject ForumList list;
  @Inject Forums forums;
  @Inject Caller caller;
  @Inject Clock clock;

  /** All of the caller's forums: by presentation, newest first, groups before the module. */
  public List<ForumShelf> all() {
    PersonId me = caller.id();
    List<ForumShelf> shelves = list.of(me, null, FEW, 0);
    List<ForumShelf> missing = shelves.stream().filter(s -> s.id() == null).toList();
    if (missing.isEmpty()) {
      return shelves;
    }
    missing.stream()
        .map(ForumShelf::presentation)
        .distinct()
        .forEach(p -> forums.prepare(p, me, clock.instant()));
    return list.of(me, null, FEW, 0);
  }

  /**
   * One forum.
   *
   * @param page of {@link #PAGE} threads, from 1
   * @throws NotFound when there is none, or the caller is no member
   */
  public ForumShelf one(long forumId, int page) {
    return list.of(caller.id(), forumId, PAGE, (Math.max(1, page) - 1) * PAGE).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("forum " + forumId));
  }
}
