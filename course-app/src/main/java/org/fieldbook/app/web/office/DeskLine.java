package org.fieldbook.app.web.office;

import java.time.ZoneId;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.OnDesk;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * What waits on the office's desk, in words.
 *
 * @param number how many
 * @param what what they are
 * @param since since when the oldest waits
 * @param href where they are dealt with
 * @param ours whether the office can deal with it; else somebody else does, and the office watches
 */
public record DeskLine(String number, String what, String since, String href, boolean ours) {

  static DeskLine of(OnDesk waits, PresentationCode presentation, ZoneId zone) {
    boolean one = waits.number() == 1;
    return new DeskLine(
        Long.toString(waits.number()),
        switch (waits.task()) {
          case EXTENSION -> (one ? "request" : "requests") + " for more time to answer";
          case JOB_FAILED -> (one ? "job" : "jobs") + " that failed";
          case APPEAL -> (one ? "appeal" : "appeals") + " to decide";
          case CASE_TO_DECIDE -> (one ? "case" : "cases") + " of academic conduct to decide";
          case CASE_REPORTED -> (one ? "report" : "reports") + " of academic conduct to take up";
          case FLAG -> (one ? "pair" : "pairs") + " of scripts that are alike to judge";
          case NOT_COMPARED ->
              (one ? "script that has" : "scripts that have") + " not been compared with others";
          case PAPER -> (one ? "assignment" : "assignments") + " on paper to record when posted";
          case SECOND_MARKER -> (one ? "script needs" : "scripts need") + " another marker";
          case RESULT_TO_LIST -> results(one) + " to put on the board’s list";
          case RESULT_TO_CONFIRM -> results(one) + " for the board to confirm";
          case RESULT_TO_RELEASE -> results(one) + " to release";
          case RESULT_DEFERRED -> results(one) + " that the board deferred";
          case HELD_MODERATION -> held(one) + "to be released by name";
          case HELD_MONITORING -> held(one) + "to be read by a monitor";
          case HELD_SIMILARITY -> held(one) + "for passages to be judged";
          case HELD_CONDUCT -> held(one) + "for a case to be closed";
          case HELD_SECOND_MARKING -> held(one) + "for a second marker";
          case QUESTION -> (one ? "question" : "questions") + " about a mark with tutors";
          case REGRADE -> (one ? "script is" : "scripts are") + " being marked again";
        },
        Wording.dayAndYear(waits.since().atZone(zone).toLocalDate()),
        address(waits) + (waits.task().name().equals("JOB_FAILED") ? "" : "?p=" + presentation),
        isOurs(waits));
  }

  private static String results(boolean one) {
    return one ? "result" : "results";
  }

  private static String held(boolean one) {
    return (one ? "finished script waits " : "finished scripts wait ");
  }

  private static String address(OnDesk waits) {
    return switch (waits.task()) {
      case EXTENSION, PAPER -> "/office/requests";
      case JOB_FAILED -> "/office/jobs";
      case APPEAL, CASE_TO_DECIDE, CASE_REPORTED, HELD_CONDUCT -> "/office/cases";
      case FLAG, NOT_COMPARED, HELD_SIMILARITY -> "/office/similarity";
      case SECOND_MARKER, HELD_SECOND_MARKING -> "/office/second";
      case RESULT_TO_LIST, RESULT_TO_CONFIRM, RESULT_TO_RELEASE, RESULT_DEFERRED -> "/office/board";
      case HELD_MODERATION -> "/office/release";
      case HELD_MONITORING -> "/monitoring/severity";
      case QUESTION, REGRADE -> "/office/gradebook";
    };
  }

  /** What tutors and monitors do, the office can only see. */
  private static boolean isOurs(OnDesk waits) {
    return switch (waits.task()) {
      case HELD_MONITORING, HELD_SIMILARITY, HELD_CONDUCT, HELD_SECOND_MARKING -> false;
      case QUESTION, REGRADE, RESULT_DEFERRED -> false;
      default -> true;
    };
  }
}
