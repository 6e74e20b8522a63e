package org.fieldbook.app.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.fieldbook.app.CountedSql;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What members of two groups see and do, on a real database. */
class ForumSqlTest extends TwoGroups {

  @Test
  @Tag("R-001-058")
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
    long forum = groupForum(AMINA);
    say(AMINA, cafe, "Among us.");
    for (int person : new int[] {AMINA, COLIN, DAFYDD}) {
      assertThat(read(person, cafe).posts()).hasSize(1);
    }
    for (int person : new int[] {GRACE, OTHER_TUTOR, STRANGER, WITHDRAWN}) {
      assertThatThrownBy(() -> read(person, cafe)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> say(person, cafe, "Let me in")).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> save(person, t -> t.drafts.save(forum, cafe, null, "", "x", 0)))
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
  @Tag("R-001-057")
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
  @Tag("R-001-057")
  void onlyATutorPins() {
    long help = thread(AMINA, ForumThread.Kind.HELP);
    assertThatThrownBy(() -> as(AMINA, t -> pin(t, help))).isInstanceOf(Refused.class);
    as(DAFYDD, t -> pin(t, help));
    assertThat(shelves(AMINA).get(0).threads().get(0).pinned()).isTrue();
  }
}
