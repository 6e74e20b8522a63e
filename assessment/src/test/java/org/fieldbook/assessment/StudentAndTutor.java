package org.fieldbook.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;

/** A student, the tutor who marks their work, and what the two do with TMA01. */
public abstract class StudentAndTutor {

  protected static final String BEFORE = "2026-11-12T11:59:30Z";
  protected static final Declaration DECLARED = Declaration.of(true, "none", "");
  protected static final String AFTER = "2026-11-12T12:00:30Z";

  protected final TestBench bench = bench();
  protected final PersonId tutor = TestCohort.person();
  protected final PersonId student = bench.cohort.studentOf(tutor);

  /** The bench that they work on. */
  protected TestBench bench() {
    return new TestBench();
  }

  protected void assertNotFound(PersonId caller, java.util.concurrent.Callable<?> work) {
    bench.as(caller);
    assertThatThrownBy(() -> bench.transact(work)).isInstanceOf(NotFound.class);
    bench.as(student);
  }

  protected String upload(String words) {
    return upload(bench.as(student), words);
  }

  protected static String upload(TestBench bench, String words) {
    return bench
        .transact(
            () ->
                bench
                    .bean(UploadScript.class)
                    .upload(
                        LMC310,
                        "TMA01",
                        "C:\\Users\\me\\essay.docx",
                        new ByteArrayInputStream(SampleFiles.docx(words))))
        .id();
  }

  protected SignedReceipt confirm(String upload) {
    bench.as(student);
    return bench.transact(
        () -> bench.bean(SubmitTma.class).confirm(Confirmation.of(upload, DECLARED)));
  }

  /** The student confirms it as one who was told what it costs. */
  protected SignedReceipt confirmTold(String upload, String told) {
    bench.as(student);
    return bench.transact(
        () ->
            bench.bean(SubmitTma.class).confirm(new Confirmation(List.of(upload), DECLARED, told)));
  }

  protected SignedReceipt submit(String words) {
    return submit(bench.as(student), words);
  }

  protected static SignedReceipt submit(TestBench bench, String words) {
    String upload = upload(bench, words);
    return bench.transact(
        () -> bench.bean(SubmitTma.class).confirm(Confirmation.of(upload, DECLARED)));
  }

  protected MyTma.Page page() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "TMA01"));
  }

  protected List<MyTmas.Line> lines() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyTmas.class).of(LMC310));
  }

  /** What the student has of it. */
  protected Optional<ReturnedWork> myResult() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyResult.class).of(LMC310, "TMA01"));
  }

  protected MarkingQueue.Queue queue() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(MarkingQueue.class).of(LMC310));
  }

  protected long script() {
    return queue().scripts().stream()
        .filter(i -> i.learner().id().equals(student))
        .findFirst()
        .orElseThrow()
        .line()
        .id();
  }

  protected MarkingSaved save(long script, int basedOn, MarkSheet sheet) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(SaveMarking.class).save(script, basedOn, sheet));
  }

  /** Marks it so that the part marks add up to the total. */
  protected void mark(int total) {
    long script = script();
    bench.as(tutor);
    var desk = bench.transact(() -> bench.bean(ReadScript.class).onDesk(script));
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    for (var c : desk.due().set().assignment().guide().criteria()) {
      int mark = Math.min(left, c.marks());
      parts.put(c.id(), new PartMark(mark, "Well put \uD83D\uDC4D"));
      left -= mark;
    }
    assertThat(save(script, desk.script().sheetNumber(), new MarkSheet(parts, "Good work")))
        .isInstanceOf(MarkingSaved.Saved.class);
  }

  protected CountedScore giveBack() {
    long script = script();
    bench.as(tutor);
    int number =
        bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().sheetNumber();
    return bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, number)).score();
  }
}
