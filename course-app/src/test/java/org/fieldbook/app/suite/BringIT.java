package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.PutBackEntry.Kinds;
import org.fieldbook.app.toolkit.attachment.AttachFile;
import org.fieldbook.app.toolkit.attachment.ChangeAttachment;
import org.fieldbook.app.toolkit.attachment.Photo;
import org.fieldbook.app.toolkit.bring.BringToolkit;
import org.fieldbook.app.toolkit.bring.Bringing;
import org.fieldbook.app.toolkit.link.LinkEntries;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A toolkit is brought back from its archive. */
@ExtendWith(ArquillianExtension.class)
class BringIT {

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject TakeawayDesk desk;
  @Inject SharedEntries shared;
  @Inject BringToolkit bringToolkit;
  @Inject LinkEntries linkEntries;
  @Inject AttachFile attachFile;
  @Inject ChangeAttachment changeAttachment;

  @Test
  void takenAwayBroughtIntoAnEmptyToolkitAndTakenAwayAgainItIsTheSameBytes() throws Exception {
    Visitor student = desk.withEntries();
    shared.describe(
        student,
        TakeawayDesk.OTHER,
        new Envelope(null, null, null, null, null, null, Filing.AFTER, true));
    byte[] site = desk.fetchedOf(student, Format.SITE);
    byte[] archive = desk.data(student);
    assertThat(new String(file(archive, "entries.json"), StandardCharsets.UTF_8))
        .containsOnlyOnce("\"archived\": true")
        .containsOnlyOnce("\"courseWeek\": \"after\"");
    String entries = "select count(*) from app.entry where person_id = ?";
    sql.column(
        "delete from app.entry where person_id = ? returning cast(id as text)",
        student.id().value());

    UUID looked = desk.look(student, archive);

    assertThat(kinds(student, looked)).containsOnly(Kinds.NEW).hasSize(2);
    assertThat(sql.number(entries, student.id().value())).isZero();
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked));
    assertThat(desk.data(student)).isEqualTo(archive);
    assertThat(desk.fetchedOf(student, Format.SITE)).isEqualTo(site);
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked));
    UUID again = desk.look(student, site);
    assertThat(kinds(student, again)).containsOnly(Kinds.SAME);
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), again));
    assertThat(desk.data(student)).isEqualTo(archive);
  }

  @Test
  void whatAnotherAccountBringsInIsTheSameButForItsName() throws Exception {
    Visitor writer = desk.withEntries();
    byte[] archive = desk.data(writer);
    Visitor fresh = cast.student();

    UUID looked = desk.look(fresh, archive);
    visits.as(fresh, () -> bringToolkit.confirm(cast.presentation(), looked));

    assertThat(entriesIn(desk.data(fresh))).isEqualTo(entriesIn(archive));
  }

  @Test
  void whatIsHereIsNeverChangedAndOtherWordsAreKeptBeside() throws Exception {
    Visitor student = desk.withEntries();
    byte[] archive = desk.data(student);
    sql.column(
        "delete from app.entry where person_id = ? returning cast(id as text)",
        student.id().value());
    desk.save(student, TakeawayDesk.OWN, 0, "Other words altogether");

    UUID looked = desk.look(student, archive);

    assertThat(kinds(student, looked)).containsExactlyInAnyOrder(Kinds.NEW, Kinds.CHANGED);
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked));
    assertThat(
            sql.column(
                "select body->'fields'->>'description' from app.entry where person_id = ?"
                    + " and slot = ?",
                student.id().value(),
                TakeawayDesk.OWN))
        .containsExactly("Other words altogether");
    assertThat(
            sql.number(
                "select count(*) from app.entry_version v join app.entry e on e.id = v.entry_id"
                    + " where e.person_id = ? and e.slot = ? and v.kind = 'aside'",
                student.id().value(),
                TakeawayDesk.OWN))
        .isEqualTo(2);
    assertThat(kinds(student, desk.look(student, archive))).containsOnly(Kinds.SAME);
  }

  @Test
  void anArchiveThatWasChangedIsForeignOrBrokenIsRefusedAndNothingLost() throws Exception {
    Visitor student = desk.withEntries();
    byte[] archive = desk.data(student);

    refused(student, changed(archive), "not as it was");
    refused(student, "not an archive".getBytes(StandardCharsets.UTF_8), "toolkit");
    byte[] half = Arrays.copyOf(archive, archive.length / 2);
    refused(student, half, "");
    String foreign = new String(file(archive, "entries.json"), StandardCharsets.UTF_8);
    refused(
        student,
        foreign.replace("\"LMC310\"", "\"LPS820\"").getBytes(StandardCharsets.UTF_8),
        "another course");
    assertThat(desk.data(student)).isEqualTo(archive);
  }

  @Test
  void linksAndFilesComeBackWithTheirEntriesAndGoHomeAgainAsTheSameBytes() throws Exception {
    Visitor student = desk.withEntries();
    visits.run(
        student,
        () ->
            linkEntries.link(
                cast.presentation(), TakeawayDesk.OWN, TakeawayDesk.OTHER, "What came of it"));
    byte[] photo = Photo.jpeg(400, 300, 1);
    visits.run(
        student,
        () -> {
          long added =
              attachFile
                  .attach(
                      cast.presentation(),
                      TakeawayDesk.OWN,
                      "The board.jpg",
                      new ByteArrayInputStream(photo))
                  .id();
          changeAttachment.describe(
              cast.presentation(), TakeawayDesk.OWN, added, null, "Three arrows", "From the ward");
        });
    byte[] archive = desk.data(student);
    assertThat(file(archive, "files/" + TakeawayDesk.OWN + "/1-The-board.jpg")).isEqualTo(photo);
    Visitor fresh = cast.student();

    UUID looked = desk.look(fresh, archive);
    visits.as(fresh, () -> bringToolkit.confirm(cast.presentation(), looked));

    byte[] again = desk.data(fresh);
    assertThat(entriesIn(again)).isEqualTo(entriesIn(archive)).contains("What came of it");
    assertThat(file(again, "files/" + TakeawayDesk.OWN + "/1-The-board.jpg")).isEqualTo(photo);
    visits.as(fresh, () -> bringToolkit.confirm(cast.presentation(), desk.look(fresh, archive)));
    assertThat(desk.data(fresh)).as("twice is once").isEqualTo(again);
  }

  private void refused(Visitor student, byte[] archive, String reason) {
    assertThatThrownBy(() -> desk.look(student, archive))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining(reason);
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
