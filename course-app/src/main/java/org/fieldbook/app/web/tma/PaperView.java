package org.fieldbook.app.web.tma;

import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.paper.AskForPaper;
import org.fieldbook.assessment.paper.PaperRequest;

/**
 * Work on paper as an assignment's page shows it.
 *
 * @param mayAsk whether the form is shown
 * @param refusals why not, else
 * @param open id of the request that can be taken back; 0 when there is none
 * @param state what became of the newest request, in words; empty when there is none
 * @param sendHow how and where to send it; empty unless agreed
 * @param answer what the tutor wrote
 */
public record PaperView(
    boolean mayAsk,
    List<String> refusals,
    long open,
    String state,
    String sendHow,
    String answer,
    boolean declined) {

  static PaperView of(AskForPaper.MyPaper mine, ZoneId zone) {
    return mine.newest()
        .map(
            r ->
                new PaperView(
                    mine.mayAsk(),
                    mine.refusals(),
                    r.isOpen() ? r.id() : 0,
                    state(r, zone),
                    r.state() == PaperRequest.State.AGREED ? r.sendHow().orElse("") : "",
                    r.answer().orElse(""),
                    r.state() == PaperRequest.State.DECLINED))
        .orElseGet(() -> new PaperView(mine.mayAsk(), mine.refusals(), 0, "", "", "", false));
  }

  private static String state(PaperRequest r, ZoneId zone) {
    return switch (r.state()) {
      case WAITING ->
          "You asked on "
              + Wording.moment(r.askedAt().atZone(zone))
              + " to send it on paper. Your tutor has not answered yet.";
      case AGREED -> "You may send it on paper";
      case DECLINED -> "Your tutor did not agree to paper.";
      case WITHDRAWN -> "You took your request for paper back.";
      case RECEIVED ->
          "Your work on paper came on "
              + r.receivedOn().map(Wording::day).orElse("")
              + ". It counts as sent on "
              + r.postedOn().map(Wording::day).orElse("")
              + ".";
    };
  }
}
