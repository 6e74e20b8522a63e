package org.fieldbook.assessment.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A filled summary as a mark sheet.
 *
 * @param sheet with every mark that is a whole number, also one that the guide does not allow
 * @param problems a sentence for each field that is missing, or holds no whole number
 */
record TypedSheet(MarkSheet sheet, List<String> problems) {

  private static final Pattern MARK =
      Pattern.compile("(\\d{1,4})(?:\\s*(?:/|of|out of)\\s*(\\d{1,4}))?");

  TypedSheet {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the fields. What is missing or cannot be read stays as it was in the pack.
   *
   * @param packed the sheet as the pack had it
   */
  static TypedSheet of(FilledSummary filled, MarkingGuide guide, MarkSheet packed) {
    List<String> problems = new ArrayList<>();
    Map<String, PartMark> parts = new TreeMap<>();
    for (Criterion criterion : guide.criteria()) {
      PartMark before = packed.part(criterion.id());
      parts.put(
          criterion.id(),
          new PartMark(
              mark(filled, criterion, before.mark(), problems),
              words(
                  filled.fields().get(SummaryText.wordsField(criterion.id())),
                  before.feedback(),
                  "feedback on " + criterion.title(),
                  problems)));
    }
    String summary =
        words(
            filled.fields().get(SummaryText.SUMMARY_FIELD),
            packed.summary(),
            "the summary",
            problems);
    return new TypedSheet(new MarkSheet(parts, summary), problems);
  }

  private static @Nullable Integer mark(
      FilledSummary filled, Criterion criterion, @Nullable Integer before, List<String> problems) {
    String typed = filled.fields().get(SummaryText.markField(criterion.id()));
    if (typed == null) {
      problems.add(
          "The field for the mark of " + criterion.title() + " is missing: the mark stays.");
      return before;
    }
    String mark = typed.strip();
    if (mark.isEmpty()) {
      return null;
    }
    Matcher matcher = MARK.matcher(mark);
    boolean whole = matcher.matches();
    if (whole && matcher.group(2) != null) {
      whole = Integer.parseInt(matcher.group(2)) == criterion.marks();
    }
    if (!whole) {
      problems.add(
          criterion.title() + ": “" + shown(mark) + "” is no whole mark, so the mark stays.");
      return before;
    }
    return Integer.valueOf(matcher.group(1));
  }

  private static String words(
      @Nullable String typed, String before, String what, List<String> problems) {
    if (typed == null) {
      problems.add("The field for " + what + " is missing: the words stay.");
      return before;
    }
    String words = plain(typed);
    // A program that only keeps the words may still count their spaces at the ends differently.
    return words.equals(plain(before)) ? before : words;
  }

  /** Words with one kind of line end and without spaces round them. */
  private static String plain(String words) {
    return SummaryText.clean(words.replace("\r\n", "\n").replace('\r', '\n')).strip();
  }

  private static String shown(String typed) {
    String line = typed.replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, line.offsetByCodePoints(0, 20)) + "…" : line;
  }
}
