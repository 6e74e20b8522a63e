package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.Pdfs;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A submission of several files: each is read, commented on and given back by itself. */
class CommentsOnFilesTest extends StudentAndTutor {

  private static final Spot SPOT = new Spot(Spot.Kind.NOTE, 1, List.of(List.of(72.0, 700.0)));

  @BeforeEach
  void threeFiles() throws IOException {
    ((TestLibrary) bench.bean(Library.class)).takes(3);
    bench.clock.set(BEFORE);
    bench.as(student);
    List<String> uploads =
        List.of(upload("essay.pdf", "Essay"), upload("log.pdf", "Log"), upload("plan.pdf", "Plan"));
    bench.transact(
        () -> bench.bean(SubmitTma.class).confirm(new Confirmation(uploads, DECLARED, "")));
  }

  @Test
  void eachIsReadInThePage() throws IOException {
    assertThat(words(view(1))).contains("Essay");
    assertThat(words(view(3))).contains("Plan");
    assertThatThrownBy(() -> view(4)).isInstanceOf(NotFound.class);
  }

  @Test
  void commentsGoBackInTheFileTheyStandOn() throws IOException {
    note(3, "aaaaaaaa-3", "Who does this by when?");
    note(1, "aaaaaaaa-1", "Yes.");
    note(1, "aaaaaaaa-2", "And here.");
    assertThatThrownBy(() -> note(4, "aaaaaaaa-4", "Nowhere.")).isInstanceOf(NotFound.class);
    assertNotFound(student, () -> bench.bean(MyComments.class).pdf(LMC310, "TMA01", 1));
    mark(68);
    giveBack();
    long script = script();
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(PreviewMarked.class).keep(script);
          return null;
        });

    bench.as(student);
    assertThat(bench.transact(() -> bench.bean(MyComments.class).on(LMC310, "TMA01")))
        .extracting(Annotation::place, Annotation::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "aaaaaaaa-1"),
            org.assertj.core.groups.Tuple.tuple(1, "aaaaaaaa-2"),
            org.assertj.core.groups.Tuple.tuple(3, "aaaaaaaa-3"));
    assertThat(comments("essay-marked.pdf", mine(1))).containsExactly("Yes.", "And here.");
    assertThat(comments("plan-marked.pdf", mine(3))).containsExactly("Who does this by when?");
    assertNotFound(student, () -> bench.bean(MyComments.class).pdf(LMC310, "TMA01", 2));
    assertThat(mine(3).bytes().readAllBytes()).isEqualTo(mine(3).bytes().readAllBytes());
  }

  private String upload(String name, String words) {
    return bench
        .transact(
            () ->
                bench
                    .bean(UploadScript.class)
                    .upload(LMC310, "TMA01", name, new ByteArrayInputStream(Pdfs.of(words))))
        .id();
  }

  private KeptFile view(int place) {
    long script = script();
    bench.as(tutor);
    return bench.transact(
        () -> bench.bean(ViewScript.class).pdf(script, place, OptionalLong.empty()));
  }

  private void note(int place, String name, String words) {
    long script = script();
    bench.as(tutor);
    long submission =
        bench.transact(() -> bench.bean(ReadAnnotations.class).on(script)).submission();
    bench.transact(
        () ->
            bench
                .bean(SaveAnnotation.class)
                .save(
                    script,
                    new SentFile(submission, place),
                    name,
                    0,
                    new Written(SPOT, "", words, false)));
  }

  private KeptFile mine(int place) {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyComments.class).pdf(LMC310, "TMA01", place));
  }

  private static String words(KeptFile file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.bytes().readAllBytes())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static List<String> comments(String name, KeptFile file) throws IOException {
    assertThat(file.name()).isEqualTo(name);
    try (PDDocument pdf = Loader.loadPDF(file.bytes().readAllBytes())) {
      return pdf.getPage(0).getAnnotations().stream().map(a -> a.getContents()).toList();
    }
  }
}
