package org.fieldbook.deploy.benchmark;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldbook.deploy.people.Enrolments;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/**
 * Reference toolkits: 40 entries over all tools, five versions each, 5 MB of text. One student
 * writes theirs as pages do; in the database the others are given the same.
 */
final class ReferenceToolkits {

  private static final int ENTRIES = 40;
  private static final int VERSIONS = 5;
  private static final int BYTES_A_VERSION = 25_000;
  private static final String WRITER = "student2@fieldbook.example";

  /** Codes of all formats. */
  private static final String FORMATS = "site page print word book tables data";

  private final FieldbookUnderTest fieldbook;
  private final List<String> slots = new ArrayList<>();
  private String presentation = "";

  ReferenceToolkits(FieldbookUnderTest fieldbook) {
    this.fieldbook = fieldbook;
  }

  /** One student writes the first. */
  void write() {
    presentation = Enrolments.presentationOf(WRITER, fieldbook);
    Member writer = Member.signIn(fieldbook.url(), WRITER);
    List<SpecimenBody> tools = SpecimenBody.all();
    for (int i = 0; i < ENTRIES; i++) {
      SpecimenBody body = tools.get(i % tools.size());
      String slot = "own-" + UUID.randomUUID();
      String path = "/api/entries/" + presentation + "/" + slot + "?tool=" + body.tool();
      int seen = 0;
      for (int version = 1; version <= VERSIONS; version++) {
        HttpResponse<String> saved =
            writer.json(
                "PUT",
                path,
                body.save(BYTES_A_VERSION, version),
                Member.save(seen, "reference", UUID.randomUUID()));
        if (saved.statusCode() >= 300) {
          throw new IllegalStateException(path + ": " + saved.statusCode() + " " + saved.body());
        }
        seen++;
      }
      slots.add(slot);
    }
  }

  /**
   * Gives the same to others of the presentation; answers how many then have one, the writer too.
   */
  int give(int number) throws SQLException {
    String entry = columns("entry", "person_id");
    String version = columns("entry_version", "entry_id");
    run(
        "create table public.model as select * from app.entry where slot in ('%s')"
            .formatted(String.join("','", slots)),
        // The writer first, then others of all groups, the same in every run.
        ("create table public.given as select e.person_id from app.enrolment e join app.person p"
                + " on p.id = e.person_id where e.withdrawn_at is null and e.presentation = '%s'"
                + " order by p.email <> '%s', md5(p.email) limit %d")
            .formatted(presentation, WRITER, number),
        ("insert into app.entry (person_id, %s) select g.person_id, m.%s from public.model m,"
                + " public.given g where g.person_id <> m.person_id")
            .formatted(entry, entry.replace(",", ", m.")),
        ("insert into app.entry_version (entry_id, %s) select e.id, v.%s from public.model m join"
                + " app.entry_version v on v.entry_id = m.id join app.entry e on e.slot = m.slot"
                + " and e.id <> m.id")
            .formatted(version, version.replace(",", ", v.")));
    return number(
        "select count(distinct person_id) from app.entry where slot = '" + slots.get(0) + "'");
  }

  /** The writer orders theirs. */
  void orderFirst() throws SQLException {
    order("select person_id from public.model limit 1");
  }

  /** Everybody who has one orders it. */
  void orderAll() throws SQLException {
    order("select person_id from public.given");
  }

  /** As the page writes it down: those entries, in all formats, with the blank forms. */
  private void order(String people) throws SQLException {
    run(
        ("insert into app.takeaway_order (person_id, presentation, choice, slots, formats, blanks,"
                + " state, asked_at, expires_at) select person_id, '%s', 'picked', '%s', '%s', true,"
                + " 'queued', now(), now() + interval '30 days' from (%s) people")
            .formatted(presentation, String.join(" ", slots), FORMATS, people));
  }

  /** How many orders are in a state. */
  int count(String state) {
    try {
      return number("select count(*) from app.takeaway_order where state = '" + state + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String columns(String table, String owner) throws SQLException {
    try (Connection connection = fieldbook.askDatabase();
        PreparedStatement query =
            connection.prepareStatement(
                "select string_agg(column_name::text, ',' order by ordinal_position) from"
                    + " information_schema.columns where table_schema = 'app' and table_name = ?"
                    + " and column_name not in ('id', ?)")) {
      query.setString(1, table);
      query.setString(2, owner);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = fieldbook.askDatabase();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private int number(String sql) throws SQLException {
    try (Connection connection = fieldbook.askDatabase();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
