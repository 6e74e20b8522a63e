package org.fieldbook.assessment.board;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;

/** Three students after the end, and a board: one passes, one has no mark, one sent nothing. */
abstract class BoardScene {

  final TestBench bench = new TestBench();
  final PersonId tutor = TestCohort.person();
  final PersonId office = TestCohort.person();
  final PersonId passes = bench.cohort.studentOf(tutor);
  final PersonId unmarked = bench.cohort.studentOf(tutor);
  final PersonId nothing = bench.cohort.studentOf(tutor);

  @BeforeEach
  void afterTheEnd() {
    bench.clock.set("2027-07-10T09:00:00Z");
    bench.as(office);
    Returned.all(passes, 90, 88, 85, 86, 87, 84);
    Returned.all(unmarked, 60, 60, 60, 60, 60);
    Returned.one(unmarked, "EMA", null);
  }

  void confirmed() {
    workOutAll();
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    defer(unmarked, "EMA with the third marker");
    confirm("Board of 14 July");
  }

  int workOutAll() {
    return bench.transact(() -> bench.bean(WorkOutResults.class).workOutAll(LMC310));
  }

  boolean workOut(PersonId student) {
    return bench.transact(() -> bench.bean(WorkOutResults.class).workOut(LMC310, student));
  }

  void defer(PersonId student, String reason) {
    bench.transact(
        () -> {
          bench.bean(PrepareBoard.class).defer(LMC310, student, reason);
          return null;
        });
  }

  int confirm(String reason) {
    return bench.transact(() -> bench.bean(ConfirmResults.class).confirm(LMC310, reason));
  }

  int release(List<PersonId> students) {
    return bench.transact(
        () -> bench.bean(ReleaseResults.class).release(LMC310, students, "As announced"));
  }

  Result result(PersonId student) {
    return bench.transact(() -> bench.bean(Results.class).of(student, LMC310)).orElseThrow();
  }

  List<ResultChange> changes(PersonId student) {
    return bench.transact(() -> bench.bean(PrepareBoard.class).history(LMC310, student).changes());
  }

  Optional<MyModuleResult.Released> seen(PersonId student) {
    bench.as(student);
    try {
      return bench.transact(() -> bench.bean(MyModuleResult.class).released(LMC310));
    } finally {
      bench.as(office);
    }
  }

  List<PersonId> released() {
    return bench.events().stream()
        .filter(ResultReleased.class::isInstance)
        .map(e -> ((ResultReleased) e).student())
        .toList();
  }
}
