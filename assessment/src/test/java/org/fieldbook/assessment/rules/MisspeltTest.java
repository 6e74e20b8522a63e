package org.fieldbook.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.content.packaging.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the pen in a file of the assessment is refused, named with its place, and not lost. */
class MisspeltTest {

  private static final String RULES = "rules.yaml";

  /** What the shipped rules leave out, so that every block is there. */
  private static String whole(String rules) {
    return rules
            .replace(
                "substitution: none",
                "substitution: {component: continuous, items: 1, choose: lowest,"
                    + " by: average-of-others, ifSubmitted: true}")
            .replace("    samplePercent:", "    heldBack: [EMA]\n    samplePercent:")
            .replace(
                "  askBefore:",
                "  exceptional: [TMA05]\n"
                    + "  notBeyond: {TMA05: first-day-of-final-month}\n"
                    + "  askBefore:")
            .replace("  closed:", "  similarity: {share: 20, run: 12, ownWork: say}\n  closed:")
        + """
        reminders: {daysBefore: [7]}
        conduct:
          answerWithinDays: 10
          appealWithinDays: 10
          outcomes:
            - {id: advice, title: Advice, effect: none}
            - {id: again, title: Once more, effect: resubmit, withinDays: 28, cap: 40}
        """;
  }

  @ParameterizedTest(name = "{1} for {0} is named: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // The root.
        "reminders: {d | remindrs: {d | rules.yaml: remindrs",
        "paper: | papr: | rules.yaml: papr",
        "conduct: | condct: | rules.yaml: condct",
        // results and its children.
        "arithmetic: | arithmetics: | results: arithmetics",
        "whole: true | hole: true | results: scores: hole",
        "threshold: 40 | treshold: 40 | results: components 1: treshold",
        "components: half-up | component: half-up | results: rounding: component",
        "TMA00: zero | TMA0: zero | results: notSubmitted: TMA0",
        "choose: lowest | chose: lowest | results: substitution: chose",
        "label: Fail | lable: Fail | results: bands 5: lable",
        "minContinuous: 40 | minContinous: 40 | results: resubmission: minContinous",
        "band: pass4, overall | bnd: pass4, overall | results: resubmission: cap: bnd",
        "{item: EMA, below | {item: EMA, blow | results: failNoResubmission 3: blow",
        "heldBack: [EMA] | held: [EMA] | results: moderation: held",
        "from: 35 | frm: 35 | results: moderation: markedTwice 1: frm",
        // late.
        "resend: | resent: | late: resent",
        "acceptDays: 2 | acceptDay: 2 | late: assignments: TMA05: acceptDay",
        "TMA05: {acceptDays | TMA5: {acceptDays | late: assignments: TMA5",
        // extensions.
        "exceptional: | exeptional: | extensions: exeptional",
        "exceptional: [TMA05] | exceptional: [TMA5] | extensions: exceptional names TMA5",
        "notBeyond: {TMA05 | notBeyond: {TMA5 | extensions: notBeyond: TMA5",
        "TMA05: 7 | TMA5: 7 | extensions: byTutor: TMA5",
        "{TMA05: 14 | {TMA5: 14 | extensions: byAssessmentOffice: TMA5",
        // paper.
        "marksEntered: | marksEnterd: | paper: marksEnterd",
        // marking and its children.
        "regradeWithinDays: | regradeWithinDay: | marking: regradeWithinDay",
        "closed: | closd: | marking: closd",
        "ownWork: | ownwork: | marking: similarity: ownwork",
        // reminders and conduct.
        "daysBefore: | dayBefore: | reminders: dayBefore",
        "appealWithinDays: | apealWithinDays: | conduct: apealWithinDays",
        "withinDays: 28 | withinDay: 28 | conduct: outcomes 2: withinDay"
      })
  void inTheRules(String right, String wrong, String named) {
    assertThat(said(RULES, right, wrong)).contains("rules.yaml").contains(named).contains("known");
  }

  @ParameterizedTest(name = "{1} for {0} is named: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "guidance: | guidence: | TMA01.yaml: guidence",
        "max: 1500 | maximal: 1500 | TMA01.yaml: words: maximal",
        "required: | requird: | TMA01.yaml: evidence: requird",
        "looksFor: | lookFor: | TMA01.yaml: criteria 1: lookFor",
        "text: | txt: | TMA01.yaml: criteria 1: bands 1: txt"
      })
  void inAnAssignment(String right, String wrong, String named) {
    assertThat(said("TMA01.yaml", right, wrong)).contains(named).contains("; known are ");
  }

  @Test
  void inWhatAnAssignmentMayHaveBesides() {
    Map<String, String> files = files();
    files.compute("TMA01.yaml", (name, text) -> text + "\nfiles: {most: 2, mst: 3}\n");
    assertThat(faults(files)).contains("TMA01.yaml: files: mst is not known here; known are most");
  }

  @ParameterizedTest(name = "{1} cannot stand for {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "samplePercent: {TMA01 | samplePercent: {TMA1 | samplePercent names TMA1, which is not set",
        "agreement: tutor-before-cutoff | agreement: office | paper: agreement can only be tutor",
        "arrival: date-of-posting-with-proof | arrival: date-received | paper: arrival can only be",
        "marksEntered: online-by-tutor | marksEntered: by-office | paper: marksEntered can only be",
        "where-sent, date-received | where-sent | paper: recorded can only have all of who-asked",
        "VisibleTo: [learner, tutor, | VisibleTo: [learner, | extensions: reasonVisibleTo can only"
      })
  void whatTheCodeDoesNotDoIsRefused(String right, String wrong, String named) {
    assertThat(said(RULES, right, wrong)).contains(named);
  }

  @Test
  void withEveryBlockAndNoSlipTheyAreInOrder() {
    assertThat(new ReviewAssessment().faults(documents(files()))).isEmpty();
  }

  private static String said(String file, String from, String to) {
    Map<String, String> files = files();
    String text = Objects.requireNonNull(files.get(file));
    int at = text.indexOf(from, file.equals(RULES) ? text.indexOf("\nresults:") : 0);
    assertThat(at).as(from).isNotNegative();
    files.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    return faults(files);
  }

  private static String faults(Map<String, String> files) {
    List<Problem> faults = new ReviewAssessment().faults(documents(files));
    assertThat(faults).hasSize(1);
    return faults.get(0).fault();
  }

  private static Map<String, String> files() {
    Map<String, String> files = new HashMap<>(TestLibrary.files("LMC310"));
    files.computeIfPresent(RULES, (name, text) -> whole(text));
    return files;
  }

  private static Map<String, String> documents(Map<String, String> files) {
    Map<String, String> documents = new HashMap<>();
    files.forEach((name, text) -> documents.put("assessment/" + name, text));
    return documents;
  }
}
