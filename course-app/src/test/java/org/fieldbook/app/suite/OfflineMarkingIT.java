package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.offline.Choices;
import org.fieldbook.assessment.offline.ConfirmSentBack;
import org.fieldbook.assessment.offline.FetchPack;
import org.fieldbook.assessment.offline.LineKind;
import org.fieldbook.assessment.offline.MakePack;
import org.fieldbook.assessment.offline.SendBack;
import org.fieldbook.assessment.offline.SentBack;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tutor takes scripts away, marks them on a train and sends them back in another zip. */
@ExtendWith(ArquillianExtension.class)
class OfflineMarkingIT {

  private static final String SUMMARY = "data-field=\"summary\" maxlength=\"50000\">";
  private static final Choices NONE = new Choices(Map.of(), Map.of(), false);

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject MakePack makePack;
  @Inject FetchPack fetchPack;
  @Inject SendBack sendBack;
  @Inject ConfirmSentBack confirmSentBack;
  @Inject SaveMarking saveMarking;
  @Inject ReadScript readScript;

  @Test
  void whatWasMarkedOnTheTrainIsSavedOnceAndAConflictIsTheTutorsToDecide() throws Exception {
    Visitor one = cast.student();
    Visitor other = cast.student();
    Visitor tutor = cast.staff().tutor();
    desk.submit(one, "taken away");
    desk.submit(other, "taken away, too");
    long first = desk.script(one);
    long second = desk.script(other);

    Map<String, byte[]> pack = files(pack(tutor, first, second));
    visits.as(tutor, () -> saveMarking.save(second, 0, sheet("Marked at home, too.")));
    Map<String, byte[]> back = new LinkedHashMap<>();
    pack.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            back.put(
                "Märking\\" + back.size() + ".HTM",
                new String(bytes, StandardCharsets.UTF_8)
                    .replace(SUMMARY, SUMMARY + "Typed on the train.")
                    .getBytes(StandardCharsets.UTF_8));
          }
        });

    SentBack.View view = send(tutor, zip(back));

    assertThat(view.plan().lines())
        .extracting(l -> l.kind())
        // The marking guide, and the comments from the course.
        .containsExactlyInAnyOrder(
            LineKind.PACK, LineKind.PACK, LineKind.CHANGED, LineKind.CONFLICT);
    assertThatThrownBy(() -> visits.as(tutor, () -> confirmSentBack.confirm(view.id(), NONE)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("Choose what holds for");
    assertThat(summary(tutor, first)).isEmpty();

    Choices online = new Choices(Map.of(second, Choices.ONLINE), Map.of(), false);
    SentBack.View done = visits.as(tutor, () -> confirmSentBack.confirm(view.id(), online));

    assertThat(done.confirmedAt()).isNotNull();
    assertThat(summary(tutor, first)).isEqualTo("Typed on the train.");
    assertThat(summary(tutor, second)).isEqualTo("Marked at home, too.");
    assertThat(visits.as(tutor, () -> readScript.history(second)).versions())
        .extracting(v -> v.sheet().summary())
        .containsExactlyInAnyOrder("Marked at home, too.", "Typed on the train.");
    visits.as(tutor, () -> confirmSentBack.confirm(view.id(), online));
    assertThat(send(tutor, zip(back)).plan().isAnythingToTake()).isFalse();
    assertThat(visits.as(tutor, () -> readScript.history(first)).versions()).hasSize(1);
  }

  @Test
  void packsAndWhatWasSentBackAreTheirTutorsOnly() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    Visitor stranger = cast.staff().otherTutor();
    desk.submit(student, "not yours");
    long script = desk.script(student);
    String id = make(tutor, script);
    SentBack.View mine = send(tutor, pack(tutor, script));

    assertThatThrownBy(() -> make(stranger, script)).isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(stranger, () -> fetchPack.open(id)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(stranger, () -> sendBack.show(mine.id())))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(stranger, () -> confirmSentBack.confirm(mine.id(), NONE)))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(send(stranger, pack(tutor, script)).plan().lines())
        .filteredOn(l -> l.kind() == LineKind.NOT_YOURS)
        .hasSize(2)
        .allSatisfy(l -> assertThat(l.about()).isEmpty());
  }

  private String make(Visitor tutor, Long... scripts) throws Exception {
    return visits.as(
        tutor, () -> makePack.make(cast.presentation(), Desk.TMA, new TreeSet<>(List.of(scripts))));
  }

  private byte[] pack(Visitor tutor, Long... scripts) throws Exception {
    String id = make(tutor, scripts);
    return visits.as(
        tutor,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          fetchPack.open(id).write(out);
          return out.toByteArray();
        });
  }

  private SentBack.View send(Visitor tutor, byte[] bytes) throws Exception {
    return visits.as(
        tutor, () -> sendBack.show(sendBack.send("back.zip", new ByteArrayInputStream(bytes))));
  }

  private String summary(Visitor tutor, long script) throws Exception {
    return visits.as(tutor, () -> readScript.onDesk(script)).script().sheet().summary();
  }

  private static MarkSheet sheet(String summary) {
    return new MarkSheet(Map.of("TMA01-C1", new PartMark(9, "Typed at home.")), summary);
  }

  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        files.put(e.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> e : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
      }
    }
    return out.toByteArray();
  }
}
