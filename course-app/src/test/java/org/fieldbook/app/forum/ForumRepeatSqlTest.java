package org.fieldbook.app.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sent twice, by many at once, or from two windows, on a real database. */
class ForumRepeatSqlTest extends TwoGroups {

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
  @Tag("R-000-070")
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
  void aDraftIsKeptAndTheSecondWindowOverwritesNothing() {
    long cafe = cafe(AMINA);
    long forum = groupForum(AMINA);
    assertThat(save(AMINA, t -> t.drafts.save(forum, cafe, null, "", "I th", 0)))
        .isEqualTo(new SaveForumDraft.Outcome.Saved(1, Talk.NOW));
    assertThat(save(AMINA, t -> t.drafts.save(forum, cafe, null, "", "I think", 1)))
        .isEqualTo(new SaveForumDraft.Outcome.Saved(2, Talk.NOW));
    SaveForumDraft.Outcome other =
        save(AMINA, t -> t.drafts.save(forum, cafe, null, "", "Other window", 1));
    assertThat(other).isInstanceOf(SaveForumDraft.Outcome.Conflict.class);
    assertThat(((SaveForumDraft.Outcome.Conflict) other).other().words()).isEqualTo("I think");
    assertThat(save(AMINA, t -> t.drafts.save(forum, cafe, null, "", "I think", 1)))
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
    long forum = groupForum(AMINA);
    save(AMINA, t -> t.drafts.save(forum, cafe, null, "", "one", 0));
    save(AMINA, t -> t.drafts.save(forum, cafe, null, "", "two, elsewhere", 1));
    as(AMINA, t -> t.reply.post(cafe, "one", null, UUID.randomUUID(), 1));
    assertThat(read(AMINA, cafe).head().draft()).isNotNull();
  }

  @Test
  void aThreadIsOpenedOnceHoweverOftenItIsTried() {
    long forum = groupForum(AMINA);
    UUID client = UUID.randomUUID();
    save(AMINA, t -> t.drafts.save(forum, null, null, "Night shifts", "Who else", 0));
    assertThat(begin(AMINA, forum).draft()).isNotNull();
    Posted first =
        as(
            AMINA,
            t -> t.startThread.start(forum, "Night shifts", "Who else works them?", client, 1));
    Posted again =
        as(
            AMINA,
            t -> t.startThread.start(forum, "Night shifts", "Who else works them?", client, 1));
    assertThat(again).isEqualTo(first);
    assertThat(begin(AMINA, forum).draft()).isNull();
    assertThat(one(COLIN, forum).threads())
        .filteredOn(l -> l.title().equals("Night shifts"))
        .hasSize(1)
        .allMatch(l -> l.unread() == 1);
    assertThatThrownBy(
            () -> as(AMINA, t -> t.startThread.start(forum, "\u200B ", "x", UUID.randomUUID(), 0)))
        .isInstanceOf(Refused.class);
  }
}
