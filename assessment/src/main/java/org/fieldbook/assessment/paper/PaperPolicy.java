package org.fieldbook.assessment.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.extension.DueDate;

/** Whether work may come on paper. Lists of rules, each with its reason. */
final class PaperPolicy {

  static final int MOST_CHARACTERS = 2_000;

  private PaperPolicy() {}

  /** The reasons why one cannot ask at all; empty when one can. */
  static List<String> openness(DueDate due, Optional<PaperRequest> last, Instant now) {
    if (last.filter(PaperRequest::isOpen).isPresent()) {
      return List.of("You have asked already.");
    }
    if (due.set().isTakenBack()) {
      return List.of("It is not to be sent again any more.");
    }
    if (now.isAfter(due.due())) {
      return List.of(
          "Paper is agreed before the due date, and that has passed. Write to your tutor.");
    }
    return List.of();
  }

  /** The reasons against asking so. */
  static List<String> askingRefusals(
      DueDate due, Optional<PaperRequest> last, String reason, Instant now) {
    List<String> reasons = new ArrayList<>(openness(due, last, now));
    reasons.addAll(words(reason, "Say why you cannot send it online: your tutor decides by it."));
    return reasons;
  }

  /** The reasons against agreeing. */
  static List<String> agreeingRefusals(DueDate due, String how, String words, Instant now) {
    List<String> reasons = new ArrayList<>();
    if (now.isAfter(due.due())) {
      reasons.add(
          "The due date has passed, and paper must be agreed before it. Decline the request, and"
              + " tell the student what else can be done.");
    }
    reasons.addAll(
        words(how, "Say how and where to send it: the address, and what to put with it."));
    if (words.length() > MOST_CHARACTERS) {
      reasons.add(tooLong());
    }
    return reasons;
  }

  /** What is wrong with words that must be there. */
  static List<String> words(String words, String missing) {
    if (words.isBlank()) {
      return List.of(missing);
    }
    return words.length() > MOST_CHARACTERS ? List.of(tooLong()) : List.of();
  }

  private static String tooLong() {
    return "Keep what you write to " + MOST_CHARACTERS + " characters.";
  }
}
