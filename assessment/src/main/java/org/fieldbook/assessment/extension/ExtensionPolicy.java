package org.fieldbook.assessment.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.strategy.ExtensionRule;
import org.fieldbook.assessment.strategy.SetAssignment;

/** Who may ask for how much, and what a tutor may agree. Lists of rules, each with its reason. */
final class ExtensionPolicy {

  static final int MOST_WORDS_CHARACTERS = 2000;

  private ExtensionPolicy() {}

  /** The reasons against asking; empty when the student may ask. */
  static List<String> askingRefusals(
      DueDate due, int days, String reason, String words, Instant now) {
    ExtensionRule rule = due.set().extensions();
    List<String> reasons = new ArrayList<>(openness(due, now));
    if (reasons.isEmpty() && (days < 1 || days > rule.mostDays())) {
      reasons.add(
          "Ask for 1 to "
              + rule.mostDays()
              + " days, counted from the cut-off: that is what can be agreed for "
              + due.set().id()
              + "."
              + (rule.maxDaysByOffice() > 0 ? office(rule) : ""));
    }
    if (reasons.isEmpty() && rule.isForOffice(days) && words.isBlank()) {
      reasons.add(
          "So many days are for the assessment office to agree, in special circumstances only."
              + " Write what has happened: they decide by it.");
    }
    if (reasons.isEmpty()
        && due.agreed() != null
        && !due.set().cutOffPlus(days).isAfter(due.agreed())) {
      reasons.add("You already have an agreed date that is as late. Nothing was changed.");
    }
    if (reasons.isEmpty() && isTooLate(due.set(), due.set().cutOffPlus(days))) {
      reasons.add(latest(due.set()));
    }
    if (!rule.reasons().contains(reason)) {
      reasons.add("Choose one of the reasons in the list.");
    }
    if (words.length() > MOST_WORDS_CHARACTERS) {
      reasons.add("Keep what you write to " + MOST_WORDS_CHARACTERS + " characters.");
    }
    return reasons;
  }

  /** The reasons why one cannot ask at all, whatever one asks; empty when one can. */
  static List<String> openness(DueDate due, Instant now) {
    ExtensionRule rule = due.set().extensions();
    List<String> reasons = new ArrayList<>();
    if (due.set().isTakenBack()) {
      reasons.add("It is not to be sent again any more, so there is nothing to extend.");
    } else if (rule.mostDays() == 0) {
      reasons.add("No extension can be agreed for " + due.set().id() + ".");
    } else if (due.answerAwaited()) {
      reasons.add("You have asked already, and have not been answered yet.");
    } else if (now.isAfter(due.due())) {
      reasons.add(
          "An extension is asked for before the "
              + (due.agreed() == null ? "cut-off" : "agreed date")
              + ", and that has passed. Write to your tutor.");
    }
    return reasons;
  }

  /**
   * The reasons against agreeing a date; empty when it may be agreed.
   *
   * @param byOffice whether the assessment office agrees it, and not a tutor
   */
  static List<String> grantingRefusals(DueDate due, LocalDate date, boolean byOffice) {
    SetAssignment set = due.set();
    LocalDate cutOff = set.cutOff().atZone(set.zone()).toLocalDate();
    long days = ChronoUnit.DAYS.between(cutOff, date);
    int most = byOffice ? set.extensions().mostDays() : set.extensions().maxDaysByTutor();
    String who = byOffice ? "the assessment office" : "a tutor";
    if (set.isTakenBack()) {
      return List.of("It is not to be sent again any more, so there is nothing to extend.");
    }
    if (most == 0) {
      return List.of("The rules let nobody agree an extension for " + set.id() + ".");
    }
    if (days < 1 || days > most) {
      return List.of(
          "Choose a date from "
              + cutOff.plusDays(1)
              + " to "
              + cutOff.plusDays(most)
              + ": "
              + who
              + " may agree up to "
              + most
              + (most == 1 ? " day in all for " : " days in all for ")
              + set.id()
              + ".");
    }
    if (isTooLate(set, date.atTime(LocalTime.NOON).atZone(set.zone()).toInstant())) {
      return List.of(latest(set));
    }
    if (!date.isAfter(due.dueLocal().toLocalDate())) {
      return List.of("A date as late as that has been agreed already.");
    }
    return List.of();
  }

  /** The reason against agreeing an exception without a word; empty when there is none. */
  static List<String> exceptionRefusals(DueDate due, String answer) {
    return due.set().extensions().exceptional() && answer.isBlank()
        ? List.of(
            "An extension for "
                + due.set().id()
                + " is an exception. Write why you agree it; the student reads it too.")
        : List.of();
  }

  private static boolean isTooLate(SetAssignment set, Instant until) {
    return set.latestAgreed() != null
        && until.atZone(set.zone()).toLocalDate().isAfter(set.latestAgreed());
  }

  private static String latest(SetAssignment set) {
    return "No date after " + set.latestAgreed() + " can be agreed for " + set.id() + ".";
  }

  private static String office(ExtensionRule rule) {
    return " In special circumstances the assessment office may agree up to "
        + rule.maxDaysByOffice()
        + " days.";
  }
}
