package org.fieldbook.app.forum;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fieldbook.app.AppDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Two groups of two students, on a real database. */
abstract class TwoGroups {

  static final int AMINA = 1;
  static final int COLIN = 2;
  static final int GRACE = 3;
  static final int DAFYDD = 4;
  static final int OTHER_TUTOR = 5;
  static final int STRANGER = 6;
  static final int WITHDRAWN = 7;

  final AppDatabase database = AppDatabase.get();

  @BeforeEach
  void people() {
    database.sql(
        "truncate app.person, app.tutor_group_row, app.enrolment_row, app.forum, app.thread,"
            + " app.post, app.post_wording, app.thread_read, app.forum_draft restart identity"
            + " cascade;insert into app.person (identifier, email, given_name, family_name,"
            + " created_at) select 'F' || n, 'p' || n || '@example.org', 'Person', 'N' || n, now()"
            + " from generate_series(1, 7) n;insert into app.tutor_group (presentation, name,"
            + " tutor_id) values ('LMC310-2026J', '14', 4), ('LMC310-2026J', '15', 5);insert into"
            + " app.enrolment (person_id, presentation, group_id, enrolled_at, withdrawn_at) values"
            + " (1, 'LMC310-2026J', 1, now(), null), (2, 'LMC310-2026J', 1, now(), null), (3,"
            + " 'LMC310-2026J', 2, now(), null), (7, 'LMC310-2026J', 1, now(), now())");
  }

  <T> T as(int person, Function<Talk, T> work) {
    return database.inTransaction(em -> work.apply(new Talk(em, person)));
  }

  long cafe(int person) {
    return thread(person, ForumThread.Kind.CAFE);
  }

  long thread(int person, ForumThread.Kind kind) {
    return shelves(person).stream()
        .filter(s -> s.kind() == Forum.Kind.GROUP)
        .flatMap(s -> s.threads().stream())
        .filter(l -> l.kind() == kind)
        .findFirst()
        .orElseThrow()
        .id();
  }

  static <T> T there(@Nullable T thing) {
    return Objects.requireNonNull(thing);
  }

  int unread(int person) {
    return as(person, t -> t.unreadPosts.count());
  }

  ThreadPage read(int person, long thread) {
    return as(person, t -> t.readThread.read(thread, null));
  }

  List<ForumShelf> shelves(int person) {
    return as(person, t -> t.openForums.all());
  }

  long groupForum(int person) {
    return there(
        shelves(person).stream()
            .filter(s -> s.kind() == Forum.Kind.GROUP)
            .findFirst()
            .orElseThrow()
            .id());
  }

  ForumShelf one(int person, long forum) {
    return as(person, t -> t.openForums.one(forum, 1));
  }

  ThreadStart begin(int person, long forum) {
    return as(person, t -> t.beginThread.in(forum));
  }

  SaveForumDraft.Outcome save(int person, Function<Talk, SaveForumDraft.Outcome> work) {
    return as(person, work);
  }

  ReadThread.EarlierWordings earlier(int person, Posted post) {
    return as(person, t -> t.readThread.earlierWordings(post.postId()));
  }

  Posted say(int person, long thread, String words) {
    return as(person, t -> t.reply.post(thread, words, null, UUID.randomUUID(), 0));
  }

  static boolean remove(Talk talk, long post, String reason) {
    talk.removePost.remove(post, reason);
    return true;
  }

  static boolean pin(Talk talk, long thread) {
    talk.pinThread.pin(thread, true);
    return true;
  }
}
