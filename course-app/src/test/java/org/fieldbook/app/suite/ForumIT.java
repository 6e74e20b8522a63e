package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fieldbook.app.forum.Forum;
import org.fieldbook.app.forum.ForumShelf;
import org.fieldbook.app.forum.OpenActivityThread;
import org.fieldbook.app.forum.OpenForums;
import org.fieldbook.app.forum.Posted;
import org.fieldbook.app.forum.ReadThread;
import org.fieldbook.app.forum.Reply;
import org.fieldbook.app.forum.StartThread;
import org.fieldbook.app.forum.ThreadPage;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Library;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Talking in a tutor group. */
@ExtendWith(ArquillianExtension.class)
class ForumIT {

  private static final String DISCUSSION = "W01-A3";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject Library library;
  @Inject OpenForums openForums;
  @Inject StartThread startThread;
  @Inject Reply reply;
  @Inject ReadThread readThread;
  @Inject OpenActivityThread openActivityThread;

  @Test
  @Tag("R-000-015")
  void aThreadIsReadByTheGroupAndItsTutorAndByNobodyElse() throws Exception {
    Visitor writer = cast.student();
    Visitor member = cast.student();
    Visitor outsider = cast.studentElsewhere();
    Posted posted = start(writer, "A question", "How do you read the case?", UUID.randomUUID());

    assertThat(visits.as(member, () -> readThread.read(posted.threadId(), null)).posts())
        .singleElement()
        .extracting(ThreadPage.Entry::words)
        .isEqualTo("How do you read the case?");
    assertThat(visits.as(cast.staff().tutor(), () -> readThread.read(posted.threadId(), 1)).posts())
        .hasSize(1);
    assertThatThrownBy(() -> visits.as(outsider, () -> readThread.read(posted.threadId(), 1)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> visits.as(cast.staff().otherTutor(), () -> readThread.read(posted.threadId(), 1)))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  @Tag("R-001-058")
  void allOfAPresentationShareOneForumAndEachGroupHasItsOwn() throws Exception {
    Visitor here = cast.student();
    Visitor elsewhere = cast.studentElsewhere();

    assertThat(forum(here, Forum.Kind.MODULE)).isEqualTo(forum(elsewhere, Forum.Kind.MODULE));
    assertThat(forum(here, Forum.Kind.GROUP)).isNotEqualTo(forum(elsewhere, Forum.Kind.GROUP));
    assertThat(forum(here, Forum.Kind.GROUP)).isNotEqualTo(forum(here, Forum.Kind.MODULE));
  }

  @Test
  void whoIsNoMemberPostsNothing() throws Exception {
    Visitor outsider = cast.studentElsewhere();
    Posted posted = start(cast.student(), "Ours", "Only for us.", UUID.randomUUID());

    assertThatThrownBy(
            () ->
                visits.as(
                    outsider,
                    () -> reply.post(posted.threadId(), "Hello", null, UUID.randomUUID(), 0)))
        .isExactlyInstanceOf(NotFound.class);

    assertThat(posts(posted.threadId())).isEqualTo(1);
  }

  @Test
  void thePostThatIsSentTwiceStandsOnce() throws Exception {
    Visitor student = cast.student();
    Posted thread = start(student, "Twice", "The first post.", UUID.randomUUID());
    UUID clientId = UUID.randomUUID();
    Callable<Posted> post =
        () -> reply.post(thread.threadId(), "Sent on a bad line.", null, clientId, 0);

    Posted first = visits.as(student, post);
    Posted again = visits.as(student, post);

    assertThat(again).isEqualTo(first);
    assertThat(posts(thread.threadId())).isEqualTo(2);
  }

  @Test
  void theThreadThatIsOpenedTwiceIsOne() throws Exception {
    Visitor student = cast.student();
    UUID clientId = UUID.randomUUID();

    Posted first = start(student, "Opened twice", "Words.", clientId);
    Posted again = start(student, "Opened twice", "Words.", clientId);

    assertThat(again).isEqualTo(first);
    assertThat(sql.number("select count(*) from app.thread where title = 'Opened twice'"))
        .isEqualTo(1);
  }

  @Test
  void twoWhoOpenADiscussionAtOnceMeetInOneThread() throws Exception {
    Visitor one = cast.studentElsewhere();
    Visitor two = cast.studentElsewhere();
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Long> open =
        () -> {
          start.await(10, TimeUnit.SECONDS);
          return openActivityThread.open(cast.presentation(), DISCUSSION, null);
        };
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      Future<Long> first = executor.submit(() -> visits.as(one, open));
      Future<Long> second = executor.submit(() -> visits.as(two, open));

      assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(second.get(20, TimeUnit.SECONDS));
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void aDiscussionOpensWithItsWeek() throws Exception {
    Visitor student = cast.student();
    String later =
        library.presentation(cast.presentation()).course().weeks().values().stream()
            .filter(week -> week.id().compareTo("W10") > 0)
            .flatMap(week -> week.activities().stream())
            .filter(activity -> activity.type() == Activity.Type.DISCUSSION)
            .map(Activity::id)
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(
            () ->
                visits.as(student, () -> openActivityThread.open(cast.presentation(), later, null)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("opens with its week");
  }

  private Posted start(Visitor student, String title, String words, UUID clientId)
      throws Exception {
    long forum = forum(student, Forum.Kind.GROUP);
    return visits.as(student, () -> startThread.start(forum, title, words, clientId, 0));
  }

  private long forum(Visitor student, Forum.Kind kind) throws Exception {
    return visits.as(
        student,
        () ->
            openForums.all().stream()
                .filter(shelf -> shelf.kind() == kind)
                .map(ForumShelf::id)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow());
  }

  private long posts(long thread) {
    return sql.number("select count(*) from app.post where thread_id = ?", thread);
  }
}
