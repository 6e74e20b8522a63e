package org.fieldbook.app.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fieldbook.app.AppDatabase;
import org.fieldbook.app.CountedSql;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two groups of two students, on a real database. */
class ForumSqlTest {

  private static final int AMINA = 1;
  private static final int COLIN = 2;
  private static final int GRACE = 3;
  private static final int DAFYDD = 4;
  private static final int OTHER_TUTOR = 5;
  private static final int STRANGER = 6;
  private static final int WITHDRAWN = 7;

  private final AppDatabase database = AppDatabase.get();

  @BeforeEach
  void people() {
    database.sql(
        "truncate app.person, app.tutor_group, app.enrolment, app.forum, app.thread, app.post,"
            + " app.post_wording, app.thread_read, app.forum_draft restart identity cascade;"
            + "insert into app.person (identifier, email, given_name, family_name, created_at)"
            + " select 'F' || n, 'p' || n || '@example.org', 'Person', 'N' || n, now()"
            + " from generate_series(1, 7) n;"
            + "insert into app.tutor_group (presentation, name, tutor_id) values"
            + " ('LMC310-2026J', '14', 4), ('LMC310-2026J', '15', 5);"
            + "insert into app.enrolment (person_id, presentation, group_id, enrolled_at,"
            + " withdrawn_at) values (1, 'LMC310-2026J', 1, now(), null),"
            + " (2, 'LMC310-2026J', 1, now(), null), (3, 'LMC310-2026J', 2, now(), null),"
            + " (7, 'LMC310-2026J', 1, now(), now())");
  }

  private <T> T as(int person, Function<Talk, T> work) {
    return database.inTransaction(em -> work.apply(new Talk(em, person)));
  }

  private long cafe(int person) {
    return thread(person, ForumThread.Kind.CAFE);
  }

  private long thread(int person, ForumThread.Kind kind) {
    return shelves(person).stream()
        .filter(s -> s.kind() == Forum.Kind.GROUP)
        .flatMap(s -> s.threads().stream())
        .filter(l -> l.kind() == kind)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static <T> T there(@Nullable T thing) {
    return Objects.requireNonNull(thing);
  }

  private int unread(int person) {
    return as(person, t -> t.unreadPosts.count());
  }

  private ThreadPage read(int person, long thread) {
    return as(person, t -> t.readThread.read(thread, null));
  }

  private List<ForumShelf> shelves(int person) {
    return as(person, t -> t.openForums.all());
  }

  private ForumShelf one(int person) {
    return as(person, t -> t.openForums.one(1, 1));
  }

  private ThreadStart begin(int person) {
    return as(person, t -> t.beginThread.in(1));
  }

  private SaveForumDraft.Outcome save(int person, Function<Talk, SaveForumDraft.Outcome> work) {
    return as(person, work);
  }

  private ReadThread.EarlierWordings earlier(int person, Posted post) {
    return as(person, t -> t.readThread.earlierWordings(post.postId()));
  }

  private Posted say(int person, long thread, String words) {
    return as(person, t -> t.reply.post(thread, words, null, UUID.randomUUID(), 0));
  }

  @Test
  void aGroupForumStartsWithCafeAndHelpAndTheModuleForumIsThere() {
    List<ForumShelf> shelves = shelves(AMINA);
    assertThat(shelves)
        .extracting(ForumShelf::kind)
        .containsExactly(Forum.Kind.GROUP, Forum.Kind.MODULE);
    assertThat(shelves.get(0).threads())
        .extracting(ForumShelf.Line::kind)
        .containsExactlyInAnyOrder(ForumThread.Kind.CAFE, ForumThread.Kind.HELP);
    assertThat(shelves.get(0).groupName()).isEqualTo("14");
    assertThat(shelves.get(0).tutorName()).isEqualTo("Person N4");
    CountedSql.take();
    shelves(COLIN);
    assertThat(CountedSql.take()).hasSize(1);
  }

  @Test
  void whatIsNewIsCountedUntilItHasBeenShown() {
    long cafe = cafe(AMINA);
    say(COLIN, cafe, "Good evening.");
    say(DAFYDD, cafe, "Welcome.");
    assertThat(unread(AMINA)).isEqualTo(2);
    assertThat(unread(GRACE)).isZero();
    CountedSql.take();
    ThreadPage page = read(AMINA, cafe);
    assertThat(CountedSql.take()).hasSize(3);
    assertThat(page.head().unread()).isEqualTo(2);
    assertThat(page.posts()).extracting(ThreadPage.Entry::tutor).containsExactly(false, true);
    assertThat(page.head().voices()).isEqualTo(1);
    assertThat(page.head().students()).isEqualTo(2);
    assertThat(unread(AMINA)).isZero();
    read(AMINA, cafe);
    assertThat(CountedSql.take()).hasSize(3);
  }

  @Test
  void onesOwnPostIsNotNewButWhatCameBetweenIs() {
    long cafe = cafe(AMINA);
    say(AMINA, cafe, "First.");
    assertThat(unread(AMINA)).isZero();
    say(COLIN, cafe, "Second.");
    say(AMINA, cafe, "Third, without having seen the second.");
    assertThat(unread(AMINA)).isEqualTo(2);
  }

  @Test
  void onlyMembersRead() {
    long cafe = cafe(AMINA);
    say(AMINA, cafe, "Among us.");
    for (int person : new int[] {AMINA, COLIN, DAFYDD}) {
      assertThat(read(person, cafe).posts()).hasSize(1);
    }
    for (int person : new int[] {GRACE, OTHER_TUTOR, STRANGER, WITHDRAWN}) {
      assertThatThrownBy(() -> read(person, cafe)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> say(person, cafe, "Let me in")).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> save(person, t -> t.drafts.save(1, cafe, null, "", "x", 0)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> as(person, t -> remove(t, 1, "x"))).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> as(person, t -> t.editPost.edit(1, "x")))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void everybodyOfThePresentationMeetsInTheModuleForum() {
    long forum =
        there(
            shelves(AMINA).stream()
                .filter(s -> s.kind() == Forum.Kind.MODULE)
                .findFirst()
                .orElseThrow()
                .id());
    long thread =
        as(AMINA, t -> t.startThread.start(forum, "To all", "Hello", UUID.randomUUID(), 0))
            .threadId();
    for (int person : new int[] {GRACE, DAFYDD, OTHER_TUTOR}) {
      assertThat(unread(person)).isZero();
      assertThat(read(person, thread).posts()).hasSize(1);
    }
    say(AMINA, thread, "One more thing");
    assertThat(unread(GRACE)).isEqualTo(1);
    assertThatThrownBy(() -> read(STRANGER, thread)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> read(WITHDRAWN, thread)).isInstanceOf(NotFound.class);
  }

  @Test
  void aRetriedPostAppearsOnceEvenWhenTheTriesRunTogether() throws Exception {
    long cafe = cafe(AMINA);
    UUID client = UUID.randomUUID();
    Callable<Posted> post = () -> as(AMINA, t -> t.reply.post(cafe, "Once.", null, client, 0));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Posted>> tries =
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> post).toList());
      Posted first = tries.get(0).get();
      for (Future<Posted> one : tries) {
        assertThat(one.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(database.rows("select count(*) from app.post")).containsExactly("1");
  }

  @Test
  void manyPostsAtOnceGetNumbersWithoutGaps() throws Exception {
    long cafe = cafe(AMINA);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Posted>> all =
          IntStream.range(0, 60)
              .<Callable<Posted>>mapToObj(
                  i -> () -> say(i % 2 == 0 ? AMINA : COLIN, cafe, "Post " + i))
              .toList();
      for (Future<Posted> one : threads.invokeAll(all)) {
        assertThat(one.get().threadId()).isEqualTo(cafe);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(database.rows("select number from app.post order by number"))
        .isEqualTo(IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList());
    ThreadPage first = read(DAFYDD, cafe);
    assertThat(first.posts()).hasSize(50);
    assertThat(unread(DAFYDD)).isEqualTo(10);
    ThreadPage second = read(DAFYDD, cafe);
    assertThat(second.page()).isEqualTo(2);
    assertThatThrownBy(() -> as(DAFYDD, t -> t.readThread.read(cafe, 3)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void manyComeToADiscussionAtOnceAndFindOneThread() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Long> come =
          () -> as(COLIN, t -> t.openActivityThread.open(Talk.CODE, "W01-A3", null));
      List<Future<Long>> found =
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> come).toList());
      for (Future<Long> one : found) {
        assertThat(one.get()).isEqualTo(found.get(0).get());
      }
    } finally {
      threads.shutdown();
    }
    long thread = as(DAFYDD, t -> t.openActivityThread.open(Talk.CODE, "W01-A3", 1L));
    ThreadPage page = read(AMINA, thread);
    assertThat(page.openingHtml()).contains("This thread is for meeting one another.");
    assertThat(page.posts()).isEmpty();
    assertThat(shelves(AMINA).get(0).startedActivities()).containsExactly("W01-A3");
    assertThatThrownBy(() -> as(DAFYDD, t -> t.openActivityThread.open(Talk.CODE, "W01-A3", 2L)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(AMINA, t -> t.openActivityThread.open(Talk.CODE, "W07-A4", null)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("opens with its week, on Saturday");
    assertThatThrownBy(() -> as(AMINA, t -> t.openActivityThread.open(Talk.CODE, "W99-A1", null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAnswerQuotesAndARemovedPostKeepsItsPlace() {
    long cafe = cafe(AMINA);
    Posted question = say(AMINA, cafe, "Which test?\n\nA small one.");
    as(COLIN, t -> t.reply.post(cafe, "An hour.", question.postId(), UUID.randomUUID(), 0));
    ThreadPage page = read(DAFYDD, cafe);
    ThreadPage.Quote quote = page.posts().get(1).answers();
    assertThat(quote).isNotNull();
    assertThat(there(quote).beginning()).startsWith("Which test?");
    assertThatThrownBy(() -> as(AMINA, t -> remove(t, question.postId(), "")))
        .isInstanceOf(Refused.class);
    as(DAFYDD, t -> remove(t, question.postId(), "It names a ward."));
    ThreadPage after = read(COLIN, cafe);
    assertThat(after.posts()).hasSize(2);
    assertThat(after.posts().get(0).html()).isEmpty();
    assertThat(after.posts().get(0).words()).isEmpty();
    assertThat(after.posts().get(0).removal()).isNotNull();
    assertThat(there(after.posts().get(0).removal()).reason()).isEqualTo("It names a ward.");
    assertThat(after.posts().get(1).answers()).isNotNull();
    assertThat(there(after.posts().get(1).answers()).beginning()).isNull();
    assertThatThrownBy(
            () -> as(AMINA, t -> t.reply.post(cafe, "x", question.postId(), UUID.randomUUID(), 0)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatWasSaidBeforeAnEditIsForAuthorAndTutor() {
    long cafe = cafe(AMINA);
    Posted post = say(AMINA, cafe, "One hour.");
    as(AMINA, t -> t.editPost.edit(post.postId(), "Half an hour."));
    for (int person : new int[] {AMINA, DAFYDD}) {
      assertThat(earlier(person, post).wordings())
          .extracting(ReadThread.Earlier::html)
          .containsExactly("<p dir=\"auto\">One hour.</p>");
    }
    assertThatThrownBy(() -> as(COLIN, t -> t.readThread.earlierWordings(post.postId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aDraftIsKeptAndTheSecondWindowOverwritesNothing() {
    long cafe = cafe(AMINA);
    assertThat(save(AMINA, t -> t.drafts.save(1, cafe, null, "", "I th", 0)))
        .isEqualTo(new SaveForumDraft.Outcome.Saved(1, Talk.NOW));
    assertThat(save(AMINA, t -> t.drafts.save(1, cafe, null, "", "I think", 1)))
        .isEqualTo(new SaveForumDraft.Outcome.Saved(2, Talk.NOW));
    SaveForumDraft.Outcome other =
        save(AMINA, t -> t.drafts.save(1, cafe, null, "", "Other window", 1));
    assertThat(other).isInstanceOf(SaveForumDraft.Outcome.Conflict.class);
    assertThat(((SaveForumDraft.Outcome.Conflict) other).other().words()).isEqualTo("I think");
    assertThat(save(AMINA, t -> t.drafts.save(1, cafe, null, "", "I think", 1)))
        .isInstanceOf(SaveForumDraft.Outcome.Saved.class);
    assertThat(read(COLIN, cafe).head().draft()).isNull();
    ThreadPage page = read(AMINA, cafe);
    assertThat(page.head().draft()).isNotNull();
    assertThat(there(page.head().draft()).words()).isEqualTo("I think");
    as(AMINA, t -> t.reply.post(cafe, "I think so.", null, UUID.randomUUID(), 3));
    assertThat(read(AMINA, cafe).head().draft()).isNull();
  }

  @Test
  void aDraftThatAnotherWindowSavedSinceOutlivesThePost() {
    long cafe = cafe(AMINA);
    save(AMINA, t -> t.drafts.save(1, cafe, null, "", "one", 0));
    save(AMINA, t -> t.drafts.save(1, cafe, null, "", "two, elsewhere", 1));
    as(AMINA, t -> t.reply.post(cafe, "one", null, UUID.randomUUID(), 1));
    assertThat(read(AMINA, cafe).head().draft()).isNotNull();
  }

  @Test
  void aThreadIsOpenedOnceHoweverOftenItIsTried() {
    cafe(AMINA);
    UUID client = UUID.randomUUID();
    save(AMINA, t -> t.drafts.save(1, null, null, "Night shifts", "Who else", 0));
    assertThat(begin(AMINA).draft()).isNotNull();
    Posted first =
        as(AMINA, t -> t.startThread.start(1, "Night shifts", "Who else works them?", client, 1));
    Posted again =
        as(AMINA, t -> t.startThread.start(1, "Night shifts", "Who else works them?", client, 1));
    assertThat(again).isEqualTo(first);
    assertThat(begin(AMINA).draft()).isNull();
    assertThat(one(COLIN).threads())
        .filteredOn(l -> l.title().equals("Night shifts"))
        .hasSize(1)
        .allMatch(l -> l.unread() == 1);
    assertThatThrownBy(
            () -> as(AMINA, t -> t.startThread.start(1, "\u200B ", "x", UUID.randomUUID(), 0)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void onlyATutorPins() {
    long help = thread(AMINA, ForumThread.Kind.HELP);
    assertThatThrownBy(() -> as(AMINA, t -> pin(t, help))).isInstanceOf(Refused.class);
    as(DAFYDD, t -> pin(t, help));
    assertThat(shelves(AMINA).get(0).threads().get(0).pinned()).isTrue();
  }

  private static boolean remove(Talk talk, long post, String reason) {
    talk.removePost.remove(post, reason);
    return true;
  }

  private static boolean pin(Talk talk, long thread) {
    talk.pinThread.pin(thread, true);
    return true;
  }
}
