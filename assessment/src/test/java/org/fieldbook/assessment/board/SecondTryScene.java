package org.fieldbook.assessment.board;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.Sending;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.PersonId;

/** RT09: 80, 75, 70, 72, 78, and 39 for the EMA, which may then be sent again within 90 days. */
abstract class SecondTryScene extends BoardScene {

  final PersonId tries = bench.cohort.studentOf(tutor);

  void releasedToTryAgain() {
    Returned.all(tries, 80, 75, 70, 72, 78, 39);
    confirmed();
    release(List.of(tries, passes));
  }

  SecondTryLine line() {
    bench.as(office);
    return bench.transact(() -> bench.bean(ReadSecondTries.class).of(LMC310)).lines().stream()
        .filter(l -> l.tried().student().equals(tries))
        .findFirst()
        .orElseThrow();
  }

  SignedReceipt send(PersonId who) {
    return Sending.of(bench, who, "EMA-R", "again.docx", SampleFiles.docx("Better this time"));
  }

  void marked(int total) {
    bench.as(tutor);
    long script =
        bench.transact(() -> bench.bean(MarkingQueue.class).of(LMC310)).scripts().stream()
            .filter(i -> i.learner().id().equals(tries) && i.line().assignment().equals("EMA-R"))
            .findFirst()
            .orElseThrow()
            .line()
            .id();
    ReadScript.OnDesk desk = bench.transact(() -> bench.bean(ReadScript.class).onDesk(script));
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    for (var c : desk.due().set().assignment().guide().criteria()) {
      int mark = Math.min(left, c.marks());
      parts.put(c.id(), new PartMark(mark, "Well put"));
      left -= mark;
    }
    bench.transact(
        () -> bench.bean(SaveMarking.class).save(script, 0, new MarkSheet(parts, "Better")));
    bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, 1));
    bench.as(office);
  }
}
