package org.fieldbook.assessment.offline;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;

/** What an assessment summary says, in Word and in the browser alike. */
final class SummaryText {

  /** Stands where nothing was typed yet; never taken for words of the tutor. */
  static final String NO_MARK = "Type the mark here";

  static final String NO_WORDS = "Type your words here";

  /** Precedes the id of the document where people can see it. */
  static final String ID_LABEL = "Fieldbook document";

  /** Label of a copy of a toolkit entry that went with the script. */
  static final String EVIDENCE = "From the toolkit";

  static final String SUMMARY_FIELD = "summary";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private SummaryText() {}

  /** Name of the field with the mark of a criterion. */
  static String markField(String criterion) {
    return criterion + " mark";
  }

  /** Name of the field with the words on a criterion. */
  static String wordsField(String criterion) {
    return criterion + " feedback";
  }

  static String title(PackedWork work) {
    return work.assignment().id() + " assessment summary (PT3)";
  }

  /** What is known of the script: a label and what it says, each. */
  static List<String[]> facts(PackedWork work) {
    MarkersDesk desk = work.desk();
    ZonedDateTime arrived = work.submission().arrivedAt().atZone(desk.due().set().zone());
    List<String[]> facts = new ArrayList<>();
    facts.add(fact("Student", student(desk.learner())));
    facts.add(fact("Assignment", work.assignment().id() + ", " + work.assignment().title()));
    facts.add(fact("Presentation", desk.due().set().presentation().value()));
    facts.add(
        fact(
            "Script",
            "number "
                + work.packed().script()
                + ", submission "
                + work.submission().number()
                + ", received "
                + MOMENT.format(arrived)
                + ", "
                + desk.due().lateness(work.submission().arrivedAt()).inWords()));
    if (desk.whose().isSecond()) {
      facts.add(fact("Marked as", "second marking: you see nothing that anybody else gave"));
    }
    for (int place = 1; place <= work.evidence().size(); place++) {
      Evidence copy = work.evidence().get(place - 1);
      facts.add(
          fact(
              EVIDENCE,
              copy.title()
                  + ", for "
                  + work.serves(copy)
                  + ", in "
                  + PackNames.last(work.evidencePath(place))));
    }
    return facts;
  }

  /** In anonymous marking there is no more to say than the number. */
  private static String student(Learner learner) {
    return learner.identifier().isEmpty()
        ? learner.name()
        : learner.name() + ", " + learner.identifier();
  }

  private static String[] fact(String label, String says) {
    return new String[] {label, says};
  }

  /** What shares of a criterion's marks mean, a line each. */
  static List<String> bands(MarkingGuide guide, Criterion criterion) {
    return guide.bandsOf(criterion).stream()
        .map(b -> b.min() + " to " + b.max() + " per cent: " + b.text())
        .toList();
  }

  /** A text without what XML cannot hold. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
