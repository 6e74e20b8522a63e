package org.fieldbook.app.web.tma;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.extension.ExtensionRequest;
import org.fieldbook.assessment.overview.MyTma;

/**
 * Extensions of an assignment as its page shows them.
 *
 * @param mayAsk whether the form is shown
 * @param refusals why not, else
 * @param byTutor whether a tutor can agree any of it
 * @param office what of it the assessment office decides, in words; empty when nothing
 * @param waitingId id of the request that waits for an answer; 0 when none does
 * @param state what became of the newest request, in words; empty when there is none
 * @param answer what was answered
 */
public record ExtensionView(
    boolean mayAsk,
    List<String> refusals,
    List<Choice> days,
    List<Choice> reasons,
    int answerWithin,
    boolean byTutor,
    String office,
    long waitingId,
    String state,
    String answer,
    boolean refused) {

  /** Words for the reasons that rules name by key. */
  private static final Map<String, String> REASONS =
      Map.of(
          "illness", "Illness or injury",
          "disability", "Disability or a long-term condition",
          "caring", "Caring for somebody",
          "bereavement", "Bereavement",
          "work", "Work",
          "technology", "Technical trouble",
          "other", "Something else");

  /** A choice in a list. */
  public record Choice(String value, String label) {}

  static ExtensionView of(MyTma.Page page, ZoneId zone) {
    List<ExtensionRequest> all = page.extensions();
    ExtensionRequest last = all.isEmpty() ? null : all.get(all.size() - 1);
    return new ExtensionView(
        page.mayAsk().mayAsk(),
        page.mayAsk().refusals(),
        days(page, zone),
        page.mayAsk().reasons().stream().map(r -> new Choice(r, reason(r))).toList(),
        page.mayAsk().answerWithinWorkingDays(),
        page.mayAsk().tutorDays() > 0,
        office(page),
        last != null && last.isWaiting() ? last.id() : 0,
        last == null ? "" : state(last, zone),
        last == null ? "" : last.answer().orElse(""),
        last != null && last.state() == ExtensionRequest.State.REFUSED);
  }

  private static String office(MyTma.Page page) {
    if (page.mayAsk().mostDays() <= page.mayAsk().tutorDays()) {
      return "";
    }
    String decides =
        " the assessment office decides, in special circumstances only. Write below what has"
            + " happened.";
    return page.mayAsk().tutorDays() == 0
        ? "No tutor can agree an extension for this assignment:" + decides
        : "About more than " + Wording.count(page.mayAsk().tutorDays(), "day", "days") + decides;
  }

  /** What a reason is called. */
  public static String reason(String key) {
    return REASONS.getOrDefault(key, key);
  }

  private static List<Choice> days(MyTma.Page page, ZoneId zone) {
    List<Choice> days = new ArrayList<>();
    ZonedDateTime cutOff = page.set().cutOff().atZone(zone);
    ZonedDateTime due = page.due().dueLocal();
    for (int n = 1; n <= page.mayAsk().mostDays(); n++) {
      ZonedDateTime date = cutOff.plusDays(n);
      if (date.isAfter(due)) {
        days.add(
            new Choice(
                Integer.toString(n),
                Wording.day(date.toLocalDate())
                    + ", "
                    + Wording.count(n, "day", "days")
                    + (page.mayAsk().tutorDays() > 0 && n > page.mayAsk().tutorDays()
                        ? ", special circumstances"
                        : "")));
      }
    }
    return days;
  }

  static String who(ExtensionRequest r) {
    return r.isForOffice() ? "The assessment office" : "Your tutor";
  }

  private static String state(ExtensionRequest r, ZoneId zone) {
    return switch (r.state()) {
      case WAITING ->
          "You asked for "
              + Wording.count(r.days(), "more day", "more days")
              + " on "
              + Wording.moment(r.askedAt().atZone(zone))
              + ". "
              + who(r)
              + " has not answered yet.";
      case GRANTED ->
          who(r)
              + " agreed "
              + r.agreedUntil().map(u -> Wording.moment(u.atZone(zone))).orElse("a new date")
              + ".";
      case REFUSED -> who(r) + " did not agree the extension.";
      case WITHDRAWN -> "You took your request back.";
    };
  }
}
