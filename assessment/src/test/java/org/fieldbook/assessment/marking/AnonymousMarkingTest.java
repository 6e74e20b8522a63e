package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.annotation.Pdfs;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An assignment whose marker learns whose work it is once it is returned. */
class AnonymousMarkingTest extends StudentAndTutor {

  private static final String NAME = "Nadia Nameless";

  @Override
  protected TestBench bench() {
    return TestBench.anonymous("TMA01.yaml");
  }

  @BeforeEach
  void oneScript() throws IOException {
    bench.clock.set(BEFORE);
    bench.as(student);
    byte[] pdf = named(Pdfs.of("An essay without a name"));
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains(NAME);
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(LMC310, "TMA01", NAME + ".pdf", new ByteArrayInputStream(pdf)))
            .id();
    bench.transact(() -> bench.bean(SubmitTma.class).confirm(Confirmation.of(upload, DECLARED)));
  }

  @Test
  void whoReturnsItForCorrectionHasTheNumber() {
    long script = script();
    bench.as(tutor);
    assertThat(
            bench.transact(() -> bench.bean(ReturnForCorrection.class).outlook(script)).student())
        .isEqualTo("Script " + script);
  }

  @Test
  void theMarkerHasANumberAndNoNameInPagesOrFiles() throws IOException {
    MarkingQueue.Item item = queue().scripts().get(0);
    long script = item.line().id();
    assertThat(item.learner().name()).isEqualTo("Script " + script);
    bench.as(tutor);
    ReadScript.OnDesk desk = bench.transact(() -> bench.bean(ReadScript.class).onDesk(script));
    var history = bench.transact(() -> bench.bean(ReadScript.class).history(script));
    assertThat(desk.fileNames()).containsExactly("script-" + script + ".pdf");
    for (var learner : List.of(item.learner(), desk.learner(), history.learner())) {
      assertThat(learner.name()).isEqualTo("Script " + script);
      assertThat(learner.identifier()).isEmpty();
    }
    for (KeptFile file : files(script)) {
      assertThat(file.name()).startsWith("script-" + script);
      byte[] bytes = file.bytes().readAllBytes();
      assertThat(bytes).hasSize((int) file.size());
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        pdf.save(plain, CompressParameters.NO_COMPRESSION);
        assertThat(plain.toString(StandardCharsets.ISO_8859_1))
            .doesNotContain("Nadia")
            .doesNotContain("Nameless");
        assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
        assertThat(new PDFTextStripper().getText(pdf)).contains("An essay without a name");
      }
    }
  }

  @Test
  void theReturnTellsWhoseItWas() throws IOException {
    mark(68);
    giveBack();
    MarkingQueue.Item item = queue().scripts().get(0);
    assertThat(item.anonymous()).isFalse();
    assertThat(item.learner().name()).isEqualTo("Student " + student);
    long script = item.line().id();
    bench.as(tutor);
    ReadScript.OnDesk desk = bench.transact(() -> bench.bean(ReadScript.class).onDesk(script));
    assertThat(desk.fileNames()).containsExactly(NAME + ".pdf");
    assertThat(desk.learner().identifier()).isEqualTo("A" + student);
  }

  /** Everything that the marker can download of the script. */
  private List<KeptFile> files(long script) throws IOException {
    bench.as(tutor);
    Spot spot = new Spot(Spot.Kind.NOTE, 1, List.of(List.of(72.0, 700.0)));
    long submission =
        bench.transact(() -> bench.bean(ReadAnnotations.class).on(script)).submission();
    bench.transact(
        () ->
            bench
                .bean(SaveAnnotation.class)
                .save(
                    script,
                    new SentFile(submission, 1),
                    "aaaaaaaa-1",
                    0,
                    new Written(spot, "", "Yes.", false)));
    return List.of(
        bench.transact(() -> bench.bean(ReadScript.class).file(script, 1)),
        bench.transact(() -> bench.bean(ViewScript.class).pdf(script, 1, OptionalLong.empty())),
        bench.transact(() -> bench.bean(PreviewMarked.class).pdf(script, 1)));
  }

  private static byte[] named(byte[] pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentInformation().setAuthor(NAME);
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    return out.toByteArray();
  }
}
