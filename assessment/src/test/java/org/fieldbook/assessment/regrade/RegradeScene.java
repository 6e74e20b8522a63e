package org.fieldbook.assessment.regrade;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.Sending;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.Pdfs;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.gradebook.Gradebook;
import org.fieldbook.assessment.gradebook.TutorGradebook;
import org.fieldbook.assessment.marking.AnnotateScript;
import org.fieldbook.assessment.marking.MarkChange;
import org.fieldbook.assessment.marking.MyComments;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.SaveAnnotation;
import org.fieldbook.assessment.marking.Script;

/** A student and the tutor around one script with comments on its pages. */
abstract class RegradeScene extends StudentAndTutor {

  private static final Spot LINE =
      new Spot(
          Spot.Kind.HIGHLIGHT,
          1,
          List.of(List.of(72.0, 730.0, 200.0, 730.0, 72.0, 716.0, 200.0, 716.0)));

  long script;

  void submitPdf() {
    Sending.of(bench, student, "TMA01", "essay.pdf", bench.transact(() -> Pdfs.of("Essay")));
    script = script();
  }

  void open(String why) {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(OpenRegrade.class).open(script, why);
          return null;
        });
  }

  void takeBack() {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(OpenRegrade.class).takeBack(script);
          return null;
        });
  }

  void note(String name, int basedOn, String words) {
    bench.as(tutor);
    long submission =
        bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().submission();
    bench.transact(
        () ->
            bench
                .bean(SaveAnnotation.class)
                .save(
                    script,
                    new SentFile(submission, 1),
                    name,
                    basedOn,
                    new Written(LINE, "Essay", words, false)));
  }

  void annotate() {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench
              .bean(AnnotateScript.class)
              .attach(script, "marked.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
          return null;
        });
  }

  void removeAnnotated() {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(AnnotateScript.class).remove(script);
          return null;
        });
  }

  Script.State state() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().state();
  }

  Gradebook.Standing standing() {
    bench.as(tutor);
    return bench
        .transact(() -> bench.bean(TutorGradebook.class).of(LMC310))
        .rows()
        .get(0)
        .cells()
        .get(1)
        .standing();
  }

  List<MarkChange> changes() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReadScript.class).changes(script));
  }

  ReturnedWork mark() {
    return myResult().orElseThrow();
  }

  List<String> comments() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyComments.class).on(LMC310, "TMA01")).stream()
        .map(Annotation::written)
        .map(Written::words)
        .toList();
  }

  byte[] pdf() throws IOException {
    bench.as(student);
    try (var in =
        bench.transact(() -> bench.bean(MyComments.class).pdf(LMC310, "TMA01", 1)).bytes()) {
      return in.readAllBytes();
    }
  }

  MyRegrades.Mine mine() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyRegrades.class).of(LMC310, "TMA01"));
  }

  MyRegrades.Before before(int number) {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyRegrades.class).before(LMC310, "TMA01", number));
  }

  byte[] earlierPdf(int number) throws IOException {
    bench.as(student);
    try (var in =
        bench
            .transact(() -> bench.bean(MyRegrades.class).pdf(LMC310, "TMA01", number, 1))
            .bytes()) {
      return in.readAllBytes();
    }
  }
}
