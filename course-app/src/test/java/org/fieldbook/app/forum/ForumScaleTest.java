package org.fieldbook.app.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.app.AppDatabase;
import org.fieldbook.app.CountedSql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 10,000 students in 500 groups with 120,000 posts: what a page asks stays as small. */
class ForumScaleTest {

  private static final AppDatabase DATABASE = AppDatabase.get();
  private static final int STUDENT = 4321;

  /** In the same group; reads, so that the count of the other one stays. */
  private static final int NEIGHBOUR = STUDENT + 500;

  @BeforeAll
  static void cohort() {
    DATABASE.sql(
        "truncate app.person, app.tutor_group_row, app.enrolment_row, app.forum, app.thread,"
            + " app.post, app.post_wording, app.thread_read, app.forum_draft restart identity"
            + " cascade;insert into app.person (identifier, email, given_name, family_name,"
            + " created_at) select 'F' || n, 'p' || n || '@example.org', 'Person', 'N' || n, now()"
            + " from generate_series(1, 10500) n;insert into app.tutor_group (presentation, name,"
            + " tutor_id) select 'LMC310-2026J', n::text, 10000 + n from generate_series(1, 500)"
            + " n;insert into app.enrolment (person_id, presentation, group_id, enrolled_at) select"
            + " n, 'LMC310-2026J', 1 + n % 500, now() from generate_series(1, 10000) n");
    DATABASE.run(em -> new Talk(em, 1).prepareForums.of(Talk.CODE));
    // Every row is made from its parent here: no need to look it up once more.
    DATABASE.sql(
        """
        set session_replication_role = replica;
        insert into app.thread (forum_id, title, kind, opened_by, opened_at, last_at, last_number)
          select f.id, 'Thread ' || n, 'OPEN', 1, now(), now() - n * interval '1 minute', 20
          from app.forum f, generate_series(1, case f.kind when 'GROUP' then 10 else 1000 end) n;
        insert into app.post (thread_id, number, author_id, client_id, words, html, posted_at)
          select t.id, n, 1 + (t.id * 7 + n) % 10000, gen_random_uuid(), repeat('word ', 9),
            '<p>' || repeat('word ', 9) || '</p>', now()
          from app.thread t, generate_series(1, t.last_number) n;
        insert into app.thread_read (person_id, thread_id, up_to, read_at)
          select e.person_id, t.id, 15, now() from app.enrolment e
          join app.forum f on f.group_id = e.group_id join app.thread t on t.forum_id = f.id
          where t.id % 2 = 0;
        insert into app.forum_draft (person_id, forum_id, thread_id, title, words, saved_at)
          select e.person_id, f.id, t.id, '', 'Half a thought', now() from app.enrolment e
          join app.forum f on f.group_id = e.group_id
          join app.thread t on t.forum_id = f.id and t.kind = 'CAFE';
        analyze app.person, app.enrolment_row, app.group_place, app.tutor_group_row, app.tutorship,
          app.forum, app.thread, app.post,
          app.thread_read, app.forum_draft;
        """);
  }

  @Test
  void thereAreAsManyPostsAsTheTestIsAbout() {
    assertThat(Integer.parseInt(DATABASE.rows("select count(*) from app.post").get(0)))
        .isGreaterThan(100_000);
  }

  @Test
  void theListOfForumsIsOneStatementThatReadsNoBigTableThrough() {
    CountedSql.take();
    List<ForumShelf> shelves = DATABASE.inTransaction(em -> new Talk(em, STUDENT).openForums.all());
    List<String> sql = CountedSql.take();
    assertThat(sql).hasSize(1);
    assertThat(shelves).hasSize(2);
    assertThat(shelves.get(0).threads()).hasSize(12);
    assertThat(shelves.get(1).threads()).hasSize(OpenForums.FEW);
    assertSmall(sql.get(0), "list");
  }

  @Test
  void theCountInTheRunningHeadIsOneStatementThatReadsNoBigTableThrough() {
    CountedSql.take();
    int unread = DATABASE.inTransaction(em -> new Talk(em, STUDENT).unreadPosts.count());
    List<String> sql = CountedSql.take();
    assertThat(sql).hasSize(1);
    assertThat(unread).isEqualTo(10 / 2 * 20 + 10 / 2 * 5);
    assertSmall(sql.get(0), "unread");
  }

  @Test
  void aThreadIsThreeStatementsThatReadNoBigTableThrough() {
    long thread =
        Long.parseLong(
            DATABASE
                .rows(
                    "select min(t.id) from app.thread t join app.forum f on f.id = t.forum_id"
                        + " where f.group_id = 1 + "
                        + STUDENT
                        + " % 500 and t.kind = 'OPEN'")
                .get(0));
    CountedSql.take();
    ThreadPage page =
        DATABASE.inTransaction(em -> new Talk(em, NEIGHBOUR).readThread.read(thread, null));
    List<String> sql = CountedSql.take();
    assertThat(page.posts()).hasSize(20);
    assertThat(sql).hasSize(3);
    assertSmall(sql.get(0), "thread head");
    assertSmall(sql.get(1), "posts");
  }

  /**
   * Runs the logged statement again under EXPLAIN, with its values written in. There are no more
   * forums than groups: to read those through may be quicker than by an index.
   */
  private static void assertSmall(String logged, String what) {
    int bind = logged.lastIndexOf("bind => [");
    String sql = logged.substring(0, bind).strip();
    String[] values = logged.substring(bind + 9, logged.lastIndexOf(']')).split(", ");
    for (String value : values) {
      sql = sql.replaceFirst("\\?", value.matches("-?[0-9]+") ? value : "null");
    }
    List<String> plan = DATABASE.rows("explain (analyze, buffers, costs off, timing off) " + sql);
    assertThat(plan)
        .as(what)
        .anyMatch(line -> line.contains("Index"))
        .noneMatch(
            line ->
                line.contains("Seq Scan on")
                    && !line.matches(".*on (forum|tutor_group_row|tutorship) .*"));
  }
}
