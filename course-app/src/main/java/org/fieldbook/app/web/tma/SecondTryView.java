package org.fieldbook.app.web.tma;

import java.time.Instant;
import java.time.ZoneId;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.MyModuleResult;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A second try, as its student is told of it.
 *
 * @param link what the link says; empty when there is nothing to go to
 */
public record SecondTryView(String title, String words, String href, String link) {

  private static final String ONCE =
      " There is no third try. What you sent first, its mark and its feedback stay as they are.";

  /** One that was opened. */
  static SecondTryView open(SecondTry opened, ZoneId zone) {
    return new SecondTryView(
        "You can send "
            + Wording.assignment(opened.first())
            + " again until "
            + Wording.moment(opened.dueAt().atZone(zone)),
        opened.reach() + ONCE,
        href(opened.presentation(), opened.assignment()),
        "Send it again, or ask for more time");
  }

  /** How one stands beside the result. */
  static SecondTryView of(MyModuleResult.Again again, Instant now) {
    SetAssignment set = again.due().set();
    String first = Wording.assignment(again.first());
    String until = Wording.moment(again.due().dueLocal());
    AnotherTry terms = set.again();
    String reach = terms == null ? "" : terms.reach();
    String href = href(set.presentation(), set.id());
    if (again.isOpen(now)) {
      return new SecondTryView(
          "You can send " + first + " again until " + until, reach + ONCE, href, "Send it again");
    }
    if (again.sent() == null) {
      return new SecondTryView(
          "The time to send " + first + " again is over",
          "It ended " + until + ", and nothing came. What you had stands.",
          "",
          "");
    }
    boolean returned = again.sent().isReturned();
    boolean counts = again.sent().counted() != null;
    return new SecondTryView(
        returned ? first + " is returned a second time" : "You have sent " + first + " again",
        returned
            ? counts
                ? "The board works your result out again with the second mark. Until it is"
                    + " released, the result that you have holds."
                : "It came too late to count. What you had stands."
            : "It is being marked. What you had stands until then.",
        href,
        "See your second try");
  }

  /** On the page of the second try itself; null on any other page. */
  static @Nullable SecondTryView on(SetAssignment set) {
    AnotherTry terms = set.again();
    if (terms == null) {
      return null;
    }
    String first = Wording.assignment(Assignment.firstOf(set.id()));
    return new SecondTryView(
        set.isTakenBack()
            ? "This is not to be sent again any more"
            : "This is your second try at " + first,
        set.isTakenBack() ? "The course office has taken it back." : terms.reach() + ONCE,
        href(set.presentation(), Assignment.firstOf(set.id())),
        "Your first try and its feedback");
  }

  /** On the page of the first try. */
  static SecondTryView onFirst(SetAssignment set) {
    return new SecondTryView(
        "You have a second try at " + Wording.assignment(set.id()),
        "It has a page of its own, with the day until which you can send it.",
        href(set.presentation(), Assignment.secondOf(set.id())),
        "Your second try");
  }

  private static String href(PresentationCode presentation, String assignment) {
    return "/tma/assignment?a=" + assignment + "&p=" + presentation;
  }
}
