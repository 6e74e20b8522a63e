package org.fieldbook.app.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final Member AMINA = new Member(new PersonId(1), false);
  private static final Member COLIN = new Member(new PersonId(2), false);
  private static final Member DAFYDD = new Member(new PersonId(3), true);

  private static Post post() {
    return new Post(7, 1, AMINA.person(), UUID.randomUUID(), Words.of("One hour."), null, NOW) {
      @Override
      public long id() {
        return 70;
      }
    };
  }

  @Test
  void onlyMembersOfTheGroupAndItsTutorAreMembers() {
    PersonId anybody = new PersonId(9);
    assertThat(Member.of(anybody, false, false)).isEmpty();
    assertThat(Member.of(anybody, true, false)).contains(new Member(anybody, false));
    assertThat(Member.of(anybody, false, true)).contains(new Member(anybody, true));
  }

  @Test
  void theAuthorEditsAndWhatWasSaidIsKept() {
    Post post = post();
    Post.Wording before = post.edit(AMINA, Words.of("Half an hour."), NOW.plusSeconds(60));
    assertThat(before).isEqualTo(new Post.Wording(70, "One hour.", NOW.plusSeconds(60)));
    assertThat(post.html()).isEqualTo("<p dir=\"auto\">Half an hour.</p>");
    assertThat(post.editedAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void theSameWordsAgainAreNoEdit() {
    Post post = post();
    assertThat(post.edit(AMINA, Words.of(" One hour. "), NOW)).isNull();
    assertThat(post.editedAt()).isNull();
  }

  @Test
  void nobodyElseEditsNotEvenTheTutor() {
    assertThatThrownBy(() -> post().edit(COLIN, Words.of("x"), NOW)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> post().edit(DAFYDD, Words.of("x"), NOW)).isInstanceOf(Refused.class);
  }

  @Test
  void theAuthorRemovesWhileNobodyHasAnswered() {
    Post post = post();
    post.remove(AMINA, false, "", NOW);
    assertThat(post.isRemoved()).isTrue();
    assertThatThrownBy(() -> post().remove(AMINA, true, "", NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("answered");
  }

  @Test
  void theTutorRemovesAnythingWithAReason() {
    Post post = post();
    assertThatThrownBy(() -> post.remove(DAFYDD, true, " \u200B", NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("why");
    post.remove(DAFYDD, true, "It names a resident.", NOW);
    assertThat(post.removalReason()).isEqualTo("It names a resident.");
    assertThatThrownBy(() -> post.edit(AMINA, Words.of("Again"), NOW)).isInstanceOf(Refused.class);
  }

  @Test
  void anotherStudentRemovesNothing() {
    Post post = post();
    assertThatThrownBy(() -> post.remove(COLIN, false, "I do not like it", NOW))
        .isInstanceOf(Refused.class);
    assertThat(post.isRemoved()).isFalse();
  }

  @Test
  @Tag("R-001-065")
  void aDiscussionClosesForStudentsAndTheTutorCanSumUp() {
    ZoneId uk = ZoneId.of("Europe/London");
    DiscussionWindow window =
        new DiscussionWindow(
            LocalDate.parse("2026-11-14").atStartOfDay(uk).toInstant(),
            LocalDate.parse("2026-11-28").atStartOfDay(uk).toInstant());
    ForumThread thread = new ForumThread();
    Room room = new Room(thread, AMINA, window, uk);
    room.mustBeOpen(Instant.parse("2026-11-27T23:59:59Z"));
    assertThatThrownBy(() -> room.mustBeOpen(Instant.parse("2026-11-28T00:00:00Z")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Friday 27 November")
        .hasMessageContaining("kept as a draft");
    new Room(thread, DAFYDD, window, uk).mustBeOpen(NOW);
  }

  @Test
  void pagesHoldFiftyPostsForGood() {
    assertThat(ThreadPage.pageOf(0)).isEqualTo(1);
    assertThat(ThreadPage.pageOf(50)).isEqualTo(1);
    assertThat(ThreadPage.pageOf(51)).isEqualTo(2);
  }
}
