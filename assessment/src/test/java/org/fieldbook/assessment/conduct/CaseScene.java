package org.fieldbook.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.conduct.ConductNews.Kind;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** A student, a tutor, and those of the office who deal with a case. */
abstract class CaseScene extends StudentAndTutor {

  final PersonId office = TestCohort.person();
  final PersonId panel = TestCohort.person();

  interface Step {
    void take() throws Exception;
  }

  void as(PersonId who, Step step) {
    bench.as(who);
    bench.transact(
        () -> {
          step.take();
          return 0;
        });
  }

  void refused(PersonId who, String because, Step step) {
    assertThatThrownBy(() -> as(who, step))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(because);
  }

  long reported(long script) {
    bench.as(tutor);
    return bench.transact(
        () -> bench.bean(ReportConduct.class).report(script, "Page 2 is of another hand."));
  }

  ConductCase stands(long id) {
    bench.as(office);
    return bench.transact(() -> bench.bean(ReadCases.class).conductCase(id)).conductCase();
  }

  List<Hold.Kind> held(long script) {
    return bench.transact(() -> bench.bean(Holds.class).standing(script)).stream()
        .map(Hold::kind)
        .toList();
  }

  Integer mark() {
    bench.as(student);
    return bench
        .transact(() -> bench.bean(MyResult.class).of(LMC310, "TMA01"))
        .map(r -> r.score().counted())
        .orElse(-1);
  }

  Optional<Integer> answer(long id, String words, int seen) {
    bench.as(student);
    return bench.transact(() -> bench.bean(AnswerCase.class).draft(id, words, seen));
  }

  List<Kind> told() {
    return bench.events().stream()
        .filter(ConductNews.class::isInstance)
        .map(e -> ((ConductNews) e).kind())
        .toList();
  }

  long opened(long script) {
    long id = reported(script);
    as(office, () -> bench.bean(TakeUpCase.class).open(id, "Is page 2 your own work?"));
    return id;
  }
}
