package org.fieldbook.assessment.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.marking.ViewScript;
import org.fieldbook.assessment.rendition.LibreOffice.NotConverted;
import org.fieldbook.assessment.rendition.ScriptPdf.State;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.content.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word processors' files as PDF, with programs that stand in for LibreOffice. */
class RenditionTest extends StudentAndTutor {

  /** The arguments end in: --outdir OUT SOURCE. */
  private static final String COPIES =
      "shift $(($# - 2)); mkdir -p \"$1\"; { printf '%%PDF-1.4 of '; wc -c < \"$2\"; env; }"
          + " > \"$1/script.pdf\"";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  @BeforeEach
  void beforeTheCutOff() {
    bench.clock.set(BEFORE);
  }

  @Test
  void aFileIsMadeIntoAPdfOnceAndOutsideOfTheRequest() throws IOException {
    submit("Essay " + UUID.randomUUID());
    long script = script();
    assertThat(standing(script).state()).isEqualTo(State.NOT_OFFERED);
    bench.installOffice(program(COPIES));
    assertThat(standing(script).state()).isEqualTo(State.NOT_BEGUN);
    assertThat(begin(script).state()).isEqualTo(State.MAKING);
    assertThat(begin(script).state()).isEqualTo(State.MAKING);
    assertThat(wishes()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                bench.transact(
                    () -> bench.bean(ViewScript.class).pdf(script, 1, OptionalLong.empty())))
        .isInstanceOf(NotFound.class);

    carryOut();
    assertThat(standing(script).state()).isEqualTo(State.READY);
    var pdf =
        bench.transact(() -> bench.bean(ViewScript.class).pdf(script, 1, OptionalLong.empty()));
    assertThat(pdf.name()).isEqualTo("essay.pdf");
    String made = new String(pdf.bytes().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made).startsWith("%PDF-1.4 of ").doesNotContain("JAVA", "FIELDBOOK", "USER=");
  }

  @Test
  void oneThatCannotBeReadSaysSoAndCanBeTriedAgain() throws IOException {
    submit("Essay " + UUID.randomUUID());
    long script = script();
    bench.installOffice(program("exit 0"));
    begin(script);
    carryOut();
    assertThat(standing(script))
        .isEqualTo(new ScriptPdf.Standing(State.FAILED, "LibreOffice cannot read this file."));
    bench.installOffice(program(COPIES));
    assertThat(begin(script).state()).isEqualTo(State.MAKING);
    carryOut();
    assertThat(standing(script).state()).isEqualTo(State.READY);
  }

  @Test
  void oneThatWasBegunLongAgoIsTakenOver() throws IOException {
    submit("Essay " + UUID.randomUUID());
    long script = script();
    bench.installOffice(program(COPIES));
    begin(script);
    bench.clock.set("2026-11-12T12:10:31Z");
    assertThat(standing(script).state()).isEqualTo(State.NOT_BEGUN);
    begin(script);
    assertThat(wishes()).isEqualTo(2);
  }

  @Test
  void aProgramThatDoesNotEndIsEndedWithAllThatItStarted() throws Exception {
    Path alive = folder.resolve("alive");
    Path program =
        program("(while sleep 0.1; do date > " + alive + "; done) & while :; do sleep 1; done");
    LibreOffice office = new LibreOffice(program, Duration.ofMillis(800));
    assertThatThrownBy(
            () ->
                office.convert(
                    new ByteArrayInputStream(SampleFiles.rtf()), FileType.RTF, in -> "read"))
        .isInstanceOf(NotConverted.class)
        .hasMessageContaining("was stopped");
    Files.deleteIfExists(alive);
    assertThat(alive).doesNotExist();
    Thread.sleep(500);
    assertThat(alive).doesNotExist();
  }

  private Path program(String words) throws IOException {
    Path program = folder.resolve("soffice-" + UUID.randomUUID());
    Files.writeString(program, "#!/bin/sh\n" + words + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private ScriptPdf.Standing standing(long script) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ViewScript.class).standing(script, 1));
  }

  private ScriptPdf.Standing begin(long script) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ViewScript.class).begin(script, 1));
  }

  private long wishes() {
    return bench.events().stream().filter(RenditionWanted.class::isInstance).count();
  }

  private void carryOut() {
    RenditionWanted wanted =
        (RenditionWanted)
            bench.events().stream()
                .filter(RenditionWanted.class::isInstance)
                .reduce((a, b) -> b)
                .orElseThrow();
    bench.transact(
        () -> {
          bench.bean(MakeRendition.class).on(wanted);
          return null;
        });
  }
}
