package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.PutBackEntry.Kinds;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.bring.BringToolkit;
import org.fieldbook.app.toolkit.bring.Bringing;
import org.fieldbook.app.toolkit.order.ForgetTakeaways;
import org.fieldbook.app.toolkit.order.MyTakeaways;
import org.fieldbook.app.toolkit.order.OrderTakeaway;
import org.fieldbook.app.toolkit.order.OrderView;
import org.fieldbook.app.toolkit.order.TakeawayOrder.Choice;
import org.fieldbook.app.toolkit.order.TakeawayOrder.State;
import org.fieldbook.app.toolkit.order.Wish;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A toolkit is taken away by the job, and brought back from its archive. */
@ExtendWith(ArquillianExtension.class)
class TakeawayIT {

  private static final String OWN = "own-takeaway-it-1";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SaveEntry saveEntry;
  @Inject OrderTakeaway orderTakeaway;
  @Inject MyTakeaways myTakeaways;
  @Inject BringToolkit bringToolkit;
  @Inject ForgetTakeaways forgetTakeaways;
  @Inject PlaceStudent placeStudent;
  @Inject SystemTimer systemTimer;

  @Test
  @Tag("R-000-041")
  void theJobMakesEveryFormatAndSaysHowFarItIs() throws Exception {
    Visitor student = withEntries();

    OrderView made = done(student, order(student, List.of(Format.values())));

    assertThat(made.files()).extracting(OrderView.Made::problem).containsOnlyNulls();
    assertThat(made.files()).extracting(OrderView.Made::format).containsExactly(Format.values());
    assertThat(made.total()).isEqualTo(2 * Format.values().length);
    assertThat(made.written()).isEqualTo(made.total());
    for (OrderView.Made file : made.files()) {
      byte[] bytes = fetched(student, file.id());
      assertThat(bytes.length).isEqualTo((int) file.size());
      assertThat(Sha256.of(bytes).hex()).isEqualTo(file.sha256());
    }
    assertThat(
            sql.number(
                "select count(*) from information_schema.tables where lower(table_name)"
                    + " like '%jobinstancedata'"))
        .as("the jobs' own records are in PostgreSQL")
        .isPositive();
  }

  @Test
  void whatIsSomebodyElsesIsNotThere() throws Exception {
    Visitor student = withEntries();
    Visitor other = cast.student();
    OrderView made = done(student, order(student, List.of(Format.DATA)));
    long file = made.files().get(0).id();

    assertThatThrownBy(() -> visits.as(other, () -> myTakeaways.one(made.id())))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(other, () -> myTakeaways.file(file)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.run(other, () -> orderTakeaway.delete(made.id())))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(fetched(student, file)).isNotEmpty();
  }

  @Test
  void whatANodeLeftIsGoneOnWithAndWhatItHadMadeIsNotMadeAgain() throws Exception {
    Visitor student = withEntries();
    OrderView first = done(student, order(student, List.of(Format.DATA)));
    OrderView.Made before = first.files().get(0);

    sql.column(
        "update app.takeaway_order set formats = 'data tables', state = 'running',"
            + " holder = 'a node that died', lease_until = now() - interval '1 minute'"
            + " where id = ? returning cast(id as text)",
        first.id());
    OrderView again = done(student, first.id());

    assertThat(again.files())
        .extracting(OrderView.Made::format)
        .containsExactly(Format.DATA, Format.TABLES);
    assertThat(again.files().get(0)).isEqualTo(before);
  }

  @Test
  void afterWithdrawalItCanStillBeTakenAwayButNothingBroughtIn() throws Exception {
    Visitor student = withEntries();
    byte[] archive = data(student);
    visits.run(
        cast.staff().office(), () -> placeStudent.withdraw(student.id(), cast.presentation()));

    assertThat(done(student, order(student, List.of(Format.SITE))).state()).isEqualTo(State.DONE);
    UUID looked = look(student, archive);
    assertThatThrownBy(
            () -> visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("withdrawn");
  }

  @Test
  void whatExpiredIsForgottenWithItsFiles() throws Exception {
    Visitor student = withEntries();
    OrderView made = done(student, order(student, List.of(Format.DATA)));
    sql.column(
        "update app.takeaway_order set expires_at = now() - interval '1 minute' where id = ?"
            + " returning cast(id as text)",
        made.id());

    assertThat(systemTimer.set(forgetTakeaways::forget).get(20, TimeUnit.SECONDS)).isPositive();

    assertThatThrownBy(() -> visits.as(student, () -> myTakeaways.one(made.id())))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fetched(student, made.files().get(0).id()))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void takenAwayBroughtIntoAnEmptyToolkitAndTakenAwayAgainItIsTheSameBytes() throws Exception {
    Visitor student = withEntries();
    byte[] site = fetchedOf(student, Format.SITE);
    byte[] archive = data(student);
    String entries = "select count(*) from app.entry where person_id = ?";
    sql.column(
        "delete from app.entry where person_id = ? returning cast(id as text)",
        student.id().value());

    UUID looked = look(student, archive);

    assertThat(kinds(student, looked)).containsOnly(Kinds.NEW).hasSize(2);
    assertThat(sql.number(entries, student.id().value())).isZero();
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked));
    assertThat(data(student)).isEqualTo(archive);
    assertThat(fetchedOf(student, Format.SITE)).isEqualTo(site);
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked));
    UUID again = look(student, site);
    assertThat(kinds(student, again)).containsOnly(Kinds.SAME);
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), again));
    assertThat(data(student)).isEqualTo(archive);
  }

  @Test
  void whatAnotherAccountBringsInIsTheSameButForItsName() throws Exception {
    Visitor writer = withEntries();
    byte[] archive = data(writer);
    Visitor fresh = cast.student();

    UUID looked = look(fresh, archive);
    visits.as(fresh, () -> bringToolkit.confirm(cast.presentation(), looked));

    assertThat(entriesIn(data(fresh))).isEqualTo(entriesIn(archive));
  }

  @Test
  void whatIsHereIsNeverChangedAndOtherWordsAreKeptBeside() throws Exception {
    Visitor student = withEntries();
    byte[] archive = data(student);
    sql.column(
        "delete from app.entry where person_id = ? returning cast(id as text)",
        student.id().value());
    save(student, OWN, 0, "Other words altogether");

    UUID looked = look(student, archive);

    assertThat(kinds(student, looked)).containsExactlyInAnyOrder(Kinds.NEW, Kinds.CHANGED);
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked));
    assertThat(
            sql.column(
                "select body->'fields'->>'description' from app.entry where person_id = ?"
                    + " and slot = ?",
                student.id().value(),
                OWN))
        .containsExactly("Other words altogether");
    assertThat(
            sql.number(
                "select count(*) from app.entry_version v join app.entry e on e.id = v.entry_id"
                    + " where e.person_id = ? and e.slot = ? and v.kind = 'aside'",
                student.id().value(),
                OWN))
        .isEqualTo(2);
    assertThat(kinds(student, look(student, archive))).containsOnly(Kinds.SAME);
  }

  @Test
  void anArchiveThatWasChangedIsForeignOrBrokenIsRefusedAndNothingLost() throws Exception {
    Visitor student = withEntries();
    byte[] archive = data(student);

    refused(student, changed(archive), "not as it was");
    refused(student, "not an archive".getBytes(StandardCharsets.UTF_8), "toolkit");
    byte[] half = Arrays.copyOf(archive, archive.length / 2);
    refused(student, half, "");
    String foreign = new String(file(archive, "entries.json"), StandardCharsets.UTF_8);
    refused(
        student,
        foreign.replace("\"LMC310\"", "\"LPS820\"").getBytes(StandardCharsets.UTF_8),
        "another course");
    assertThat(data(student)).isEqualTo(archive);
  }

  private void refused(Visitor student, byte[] archive, String reason) {
    assertThatThrownBy(() -> look(student, archive))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining(reason);
  }

  /** A student with two entries, one of them with two versions. */
  private Visitor withEntries() throws Exception {
    Visitor student = cast.student();
    int one = save(student, OWN, 0, "The room went quiet");
    save(student, OWN, one, "The room went quiet with her");
    save(student, "own-takeaway-it-2", 0, "Another day, with ü, שלום and <b>");
    return student;
  }

  private int save(Visitor student, String slot, int seen, String words) throws Exception {
    JsonObject body =
        Json.createObjectBuilder()
            .add("fields", Json.createObjectBuilder().add("description", words))
            .build();
    SaveEntry.Outcome outcome =
        visits.as(
            student,
            () ->
                saveEntry.save(
                    new SaveEntry.Save(
                        cast.presentation(),
                        slot,
                        "reflective-journal",
                        null,
                        seen,
                        body,
                        new Envelope(null, null, null, null, null, List.of("night shift")),
                        EntryVersion.Kind.KEPT,
                        new EntryVersion.Origin("suite", UUID.randomUUID().toString()))));
    return ((SaveEntry.Outcome.Saved) outcome).number();
  }

  private long order(Visitor student, List<Format> formats) throws Exception {
    return visits.as(
        student,
        () ->
            orderTakeaway.order(
                cast.presentation(), new Wish(Choice.ALL, List.of(), formats, false, false), true));
  }

  private OrderView done(Visitor student, long id) throws Exception {
    for (int i = 0; i < 240; i++) {
      OrderView order = visits.as(student, () -> myTakeaways.one(id));
      if (!order.state().isOpen()) {
        return order;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("Not made in two minutes");
  }

  private byte[] data(Visitor student) throws Exception {
    return fetchedOf(student, Format.DATA);
  }

  private byte[] fetchedOf(Visitor student, Format format) throws Exception {
    OrderView order = done(student, order(student, List.of(format)));
    byte[] bytes = fetched(student, order.files().get(0).id());
    visits.run(student, () -> orderTakeaway.delete(order.id()));
    return bytes;
  }

  private byte[] fetched(Visitor student, long file) throws Exception {
    return visits.as(
        student,
        () -> {
          try (InputStream in = myTakeaways.file(file).bytes()) {
            return in.readAllBytes();
          }
        });
  }

  private UUID look(Visitor student, byte[] archive) throws Exception {
    return visits.as(
        student,
        () ->
            bringToolkit.look(
                cast.presentation(), "toolkit.zip", new ByteArrayInputStream(archive)));
  }

  private List<Kinds> kinds(Visitor student, UUID looked) throws Exception {
    return visits.as(student, () -> bringToolkit.show(cast.presentation(), looked)).lines().stream()
        .map(Bringing.Line::kind)
        .toList();
  }

  private static String entriesIn(byte[] archive) throws Exception {
    String json = new String(file(archive, "entries.json"), StandardCharsets.UTF_8);
    return json.substring(json.indexOf("\"entries\""));
  }

  private static byte[] file(byte[] archive, String name) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().endsWith("/" + name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("No " + name);
  }

  /** The same archive with one word of the data changed. */
  private static byte[] changed(byte[] archive) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        out.putNextEntry(new ZipEntry(e.getName()));
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        out.write(text.replace("went quiet", "went loud").getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
