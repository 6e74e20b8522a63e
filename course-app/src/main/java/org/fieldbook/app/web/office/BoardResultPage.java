package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.PrepareBoard;
import org.fieldbook.assessment.board.Result;
import org.fieldbook.assessment.board.SecondTryLine;
import org.fieldbook.assessment.result.Step;
import org.jspecify.annotations.Nullable;

/** One result with everything that became of it, for the office: {@code /office/result}. */
@Named("boardResult")
@RequestScoped
public class BoardResultPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject PrepareBoard prepareBoard;

  private PrepareBoard.@Nullable History history;

  private PrepareBoard.History history() {
    if (history == null) {
      history = prepareBoard.history(asked.presentation("p"), asked.person("id"));
    }
    return history;
  }

  private Result result() {
    return history().result();
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  public String getId() {
    return history().student().id().toString();
  }

  public String getName() {
    return history().student().name();
  }

  public String getIdentifier() {
    return history().student().identifier();
  }

  public String getLabel() {
    return result().worked().label();
  }

  public String getStanding() {
    return BoardRow.said(result().state());
  }

  public String getRules() {
    return result().worked().rules();
  }

  public List<Step> getSteps() {
    return result().worked().steps();
  }

  /** How second tries stand, as sentences. */
  public List<String> getAgain() {
    return history().again().stream().map(SecondTryLine::said).toList();
  }

  /** Why it is deferred; empty when it is not. */
  public String getDeferred() {
    return result().deferred().orElse("");
  }

  public boolean isDeferrable() {
    return result().state() == Result.State.WORKED_OUT || result().state() == Result.State.LISTED;
  }

  public List<Line> getLines() {
    return history().changes().stream()
        .map(
            c ->
                new Line(
                    BoardRow.said(c.state()) + ": " + c.label(),
                    history().by(c) + ", " + Wording.exactMoment(c.changedAt().atZone(UK)),
                    c.why()))
        .toList();
  }

  /** Something that became of it: what, by whom and when, and why. */
  public record Line(String said, String by, String why) {}
}
