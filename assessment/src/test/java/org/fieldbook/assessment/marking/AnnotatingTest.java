package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.AnnotationVersion;
import org.fieldbook.assessment.annotation.Pdfs;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tutor puts on the pages of a script, and what the student has of it. */
class AnnotatingTest extends StudentAndTutor {

  private static final Spot LINE =
      new Spot(
          Spot.Kind.HIGHLIGHT,
          1,
          List.of(List.of(72.0, 730.0, 200.0, 730.0, 72.0, 716.0, 200.0, 716.0)));
  private static final Spot MARGIN = new Spot(Spot.Kind.NOTE, 2, List.of(List.of(500.0, 700.0)));
  private static final Spot RING =
      new Spot(Spot.Kind.INK, 1, List.of(List.of(90.0, 600.0, 120.0, 640.0, 150.0, 600.0)));

  @BeforeEach
  void beforeTheCutOff() {
    bench.clock.set(BEFORE);
  }

  @Test
  void whatIsPutOnThePagesIsInTheReturnedPdfAndBesideIt() throws IOException {
    send(Pdfs.of("The folder moved to the linen cupboard.", "What I learned."));
    save("aaaaaaaa-1", 0, written(LINE, "The folder moved", "Who moved it? \uD83D\uDCC1"));
    save("aaaaaaaa-2", 0, written(MARGIN, "", "Say what you predicted."));
    save("aaaaaaaa-3", 0, written(RING, "", ""));
    save("aaaaaaaa-4", 0, written(MARGIN, "", "Taken off again."));
    save("aaaaaaaa-4", 1, new Written(MARGIN, "", "Taken off again.", true));
    assertThat(myComments()).isEmpty();
    assertNotFound(student, () -> bench.bean(MyComments.class).pdf(LMC310, "TMA01", 1));
    mark(68);
    giveBack();

    assertThat(myComments())
        .extracting(a -> a.spot().page() + " " + a.written().quote() + ": " + a.written().words())
        .containsExactly(
            "1 The folder moved: Who moved it? \uD83D\uDCC1",
            "1 : ",
            "2 : Say what you predicted.");
    KeptFile file = bench.transact(() -> bench.bean(MyComments.class).pdf(LMC310, "TMA01", 1));
    assertThat(file.name()).isEqualTo("essay-marked.pdf");
    try (PDDocument pdf = Loader.loadPDF(file.bytes().readAllBytes())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("linen cupboard", "What I learned");
      List<PDAnnotation> first = pdf.getPage(0).getAnnotations();
      assertThat(first)
          .hasSize(2)
          .allSatisfy(a -> assertThat(a.getNormalAppearanceStream()).isNotNull());
      PDAnnotationHighlight highlight = (PDAnnotationHighlight) first.get(0);
      assertThat(highlight.getContents()).isEqualTo("Who moved it? \uD83D\uDCC1");
      assertThat(highlight.getTitlePopup()).isEqualTo("Tutor " + tutor);
      assertThat(highlight.getQuadPoints()).containsExactly(72, 730, 200, 730, 72, 716, 200, 716);
      assertThat(((PDAnnotationInk) first.get(1)).getInkList()[0])
          .containsExactly(90, 600, 120, 640, 150, 600);
      PDAnnotationMarkup note = (PDAnnotationText) pdf.getPage(1).getAnnotations().get(0);
      assertThat(note.getContents()).isEqualTo("Say what you predicted.");
    }
  }

  @Test
  void theSameFileIsGivenEveryTimeOnceTheScriptIsReturned() throws IOException {
    send(Pdfs.of("Essay"));
    save("aaaaaaaa-1", 0, written(LINE, "Essay", "Yes."));
    mark(68);
    giveBack();
    byte[] first = myPdf();
    bench.clock.set(AFTER);
    assertThat(myPdf()).isEqualTo(first);
  }

  @Test
  void twoWindowsKeepBothWordings() throws IOException {
    send(Pdfs.of("Essay"));
    assertThat(save("aaaaaaaa-1", 0, written(LINE, "Essay", "First.")))
        .isEqualTo(save("aaaaaaaa-1", 0, written(LINE, "Essay", "First.")));
    save("aaaaaaaa-1", 1, written(LINE, "Essay", "First, longer."));

    AnnotationSaved second = save("aaaaaaaa-1", 1, written(LINE, "Essay", "Second."));
    assertThat(second)
        .isInstanceOfSatisfying(
            AnnotationSaved.Conflict.class,
            c -> {
              assertThat(c.number()).isEqualTo(2);
              assertThat(c.theirs().words()).isEqualTo("First, longer.");
              assertThat(c.mine().words()).isEqualTo("Second.");
            });
    assertThat(on().here()).extracting(a -> a.written().words()).containsExactly("First, longer.");
    long script = script();
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ReadAnnotations.class).history(script)))
        .extracting(AnnotationVersion::words, AnnotationVersion::isConflicting)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Second.", true),
            org.assertj.core.groups.Tuple.tuple("First, longer.", false),
            org.assertj.core.groups.Tuple.tuple("First.", false));
  }

  @Test
  void whatWasPutOnAFileStaysWithItWhenTheStudentReplacesIt() throws IOException {
    send(Pdfs.of("First try"));
    save("aaaaaaaa-1", 0, written(LINE, "First try", "On the first file."));
    send(Pdfs.of("Second try"));
    assertThat(queue().scripts().get(0).line().fileReplacedAt()).isNotNull();
    save("aaaaaaaa-2", 0, written(LINE, "Second try", "On the second file."));

    assertThat(on().here()).extracting(Annotation::name).containsExactly("aaaaaaaa-2");
    Annotation earlier = on().earlier().get(0);
    assertThat(earlier.name()).isEqualTo("aaaaaaaa-1");
    assertThat(outlook()).isEqualTo(new PreviewMarked.Outlook(1, 1, ""));
    // Dropped, and put back: it stays on the file that it was put on.
    SentFile before = new SentFile(earlier.submission(), 1);
    save(before, "aaaaaaaa-1", 1, new Written(LINE, "First try", "On the first file.", true));
    assertThat(on().earlier()).isEmpty();
    save(before, "aaaaaaaa-1", 2, written(LINE, "First try", "On the first file."));
    assertThat(on().earlier()).extracting(Annotation::number).containsExactly(3);
    mark(68);
    giveBack();
    assertThat(myComments()).extracting(Annotation::name).containsExactly("aaaaaaaa-2");
  }

  @Test
  void whoReadsAFileThatWasReplacedMeanwhileGetsNoOther() throws IOException {
    send(Pdfs.of("First try"));
    long first = on().submission();
    send(Pdfs.of("Second try"));
    long script = script();
    assertNotFound(
        tutor, () -> bench.bean(ViewScript.class).pdf(script, 1, OptionalLong.of(first)));
    long second = on().submission();
    bench.as(tutor);
    assertThat(
            bench
                .transact(
                    () -> bench.bean(ViewScript.class).pdf(script, 1, OptionalLong.of(second)))
                .size())
        .isPositive();
  }

  @Test
  void aFileThatIsNoPdfInsideIsReturnedAllTheSameWithTheCommentsBesideIt() throws IOException {
    send("%PDF-1.7\nnothing of use".getBytes(StandardCharsets.US_ASCII));
    save("aaaaaaaa-1", 0, written(LINE, "", "I could not open it in the page."));
    PreviewMarked.Outlook outlook = outlook();
    assertThat(outlook.comments()).isEqualTo(1);
    assertThat(outlook.problem()).isEqualTo("The PDF is damaged.");
    mark(68);
    giveBack();
    assertThat(myComments()).hasSize(1);
    assertThatThrownBy(this::myPdf)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("on the page of your feedback");
  }

  @Test
  void nobodyElseReadsOrWritesIt() throws IOException {
    send(Pdfs.of("Essay"));
    long script = script();
    PersonId other = TestCohort.person();
    assertNotFound(other, () -> bench.bean(ReadAnnotations.class).on(script));
    assertNotFound(other, () -> bench.bean(PreviewMarked.class).pdf(script, 1));
    assertNotFound(other, () -> bench.bean(ViewScript.class).pdf(script, 1, OptionalLong.empty()));
    long submission = on().submission();
    assertNotFound(
        other,
        () ->
            bench
                .bean(SaveAnnotation.class)
                .save(
                    script,
                    new SentFile(submission, 1),
                    "aaaaaaaa-1",
                    0,
                    written(LINE, "", "Mine")));
    assertNotFound(
        tutor,
        () ->
            bench
                .bean(SaveAnnotation.class)
                .save(
                    script,
                    new SentFile(submission - 1, 1),
                    "aaaaaaaa-1",
                    0,
                    written(LINE, "", "Elsewhere")));
  }

  @Test
  void whatIsReturnedChangesNoMore() throws IOException {
    send(Pdfs.of("Essay"));
    mark(68);
    giveBack();
    assertThatThrownBy(() -> save("aaaaaaaa-1", 0, written(LINE, "", "Late")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has been returned");
  }

  @Test
  void whatCannotBeOnAPageIsRefused() {
    assertThatThrownBy(() -> new Spot(Spot.Kind.NOTE, 0, List.of(List.of(1.0, 1.0))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Spot(Spot.Kind.NOTE, 1, List.of(List.of(1.0))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Spot(Spot.Kind.INK, 1, List.of(List.of(1.0, 1.0, 1.0))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Spot(Spot.Kind.HIGHLIGHT, 1, List.of()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Spot(Spot.Kind.NOTE, 1, List.of(List.of(1e300, 1.0))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Spot(Spot.Kind.NOTE, 1, List.of(List.of(Double.NaN, 1.0))))
        .isInstanceOf(Refused.class);
  }

  private static Written written(Spot spot, String quote, String words) {
    return new Written(spot, quote, words, false);
  }

  private void send(byte[] pdf) {
    bench.as(student);
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(LMC310, "TMA01", "essay.pdf", new ByteArrayInputStream(pdf)))
            .id();
    bench.transact(() -> bench.bean(SubmitTma.class).confirm(Confirmation.of(upload, DECLARED)));
  }

  private PreviewMarked.Outlook outlook() {
    long script = script();
    bench.as(tutor);
    return bench.transact(() -> bench.bean(PreviewMarked.class).outlook(script));
  }

  private OnFiles<Annotation> on() {
    long script = script();
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReadAnnotations.class).on(script));
  }

  private AnnotationSaved save(String name, int basedOn, Written written) {
    return save(new SentFile(on().submission(), 1), name, basedOn, written);
  }

  private AnnotationSaved save(SentFile file, String name, int basedOn, Written written) {
    long script = script();
    bench.as(tutor);
    return bench.transact(
        () -> bench.bean(SaveAnnotation.class).save(script, file, name, basedOn, written));
  }

  private List<Annotation> myComments() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyComments.class).on(LMC310, "TMA01"));
  }

  private byte[] myPdf() throws IOException {
    bench.as(student);
    KeptFile file = bench.transact(() -> bench.bean(MyComments.class).pdf(LMC310, "TMA01", 1));
    try (var in = file.bytes()) {
      return in.readAllBytes();
    }
  }
}
