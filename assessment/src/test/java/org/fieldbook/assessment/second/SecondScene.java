package org.fieldbook.assessment.second;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.GivenBack;
import org.fieldbook.assessment.marking.MarkChange;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.PersonId;

/** A student, two further tutors and the office, around one script that is marked twice. */
abstract class SecondScene extends StudentAndTutor {

  final PersonId office = TestCohort.person();
  final PersonId second = TestCohort.person();
  final PersonId third = TestCohort.person();
  long script;

  /** Here it is TMA01 that is marked twice from 35 to 42. */
  @Override
  protected TestBench bench() {
    return TestBench.ruled(SecondScene::ofTma01);
  }

  static String ofTma01(String rules) {
    return rules.replace("{item: EMA, from: 35, to: 42}", "{item: TMA01, from: 35, to: 42}");
  }

  MarkSheet sheet(int total, String summary) {
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    List<Criterion> criteria =
        bench.bean(Assignments.class).get(LMC310, "TMA01").assignment().guide().criteria();
    for (Criterion c : criteria) {
      int mark = Math.min(left, c.marks());
      parts.put(c.id(), new PartMark(mark, summary));
      left -= mark;
    }
    return new MarkSheet(parts, summary);
  }

  GivenBack finish() {
    bench.as(tutor);
    return bench.transact(
        () ->
            bench
                .bean(ReturnScript.class)
                .giveBack(
                    script, bench.bean(ReadScript.class).onDesk(script).script().sheetNumber()));
  }

  void takeBack() {
    as(tutor, () -> bench.bean(ReturnScript.class).takeBack(script));
  }

  long scriptOf(PersonId other) {
    return queue().scripts().stream()
        .filter(i -> i.learner().id().equals(other))
        .findFirst()
        .orElseThrow()
        .line()
        .id();
  }

  GiveSecondMarkers.Item item() {
    return as(office, () -> giving().of(LMC310)).items().stream()
        .filter(i -> i.marking().script() == script)
        .findFirst()
        .orElseThrow();
  }

  long given(PersonId marker) {
    long id = item().marking().id();
    as(office, () -> giving().give(LMC310, id, marker));
    return id;
  }

  ReadSecond.Desk desk(PersonId marker, long id) {
    return as(marker, () -> reading().desk(id));
  }

  MarkingSaved saved(PersonId marker, long id, int basedOn, MarkSheet sheet) {
    return as(marker, () -> marking().save(id, basedOn, sheet));
  }

  Object finished(long id, int basedOn) {
    marking().finish(id, basedOn);
    return "";
  }

  void finish(PersonId marker, long id, int total) {
    int number = desk(marker, id).sheet().number();
    saved(marker, id, number, sheet(total, "Of " + marker));
    as(marker, () -> finished(id, number + 1));
  }

  AgreeOnMark.Both both(PersonId marker, long id) {
    return as(marker, () -> agreeing().both(id));
  }

  List<AgreeOnMark.Task.What> tasks(PersonId marker) {
    return as(marker, () -> agreeing().mine()).stream().map(AgreeOnMark.Task::what).toList();
  }

  List<MarkChange> history() {
    return as(tutor, () -> bench.bean(ReadScript.class).changes(script));
  }

  GiveSecondMarkers giving() {
    return bench.bean(GiveSecondMarkers.class);
  }

  NameForSecond naming() {
    return bench.bean(NameForSecond.class);
  }

  MarkSecond marking() {
    return bench.bean(MarkSecond.class);
  }

  ReadSecond reading() {
    return bench.bean(ReadSecond.class);
  }

  AgreeOnMark agreeing() {
    return bench.bean(AgreeOnMark.class);
  }

  <T> T as(PersonId person, Callable<T> work) {
    bench.as(person);
    return bench.transact(work);
  }

  void as(PersonId person, Runnable work) {
    bench.as(person);
    bench.transact(
        () -> {
          work.run();
          return "";
        });
  }
}
