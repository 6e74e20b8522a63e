package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.similarity.FlagEvidence;
import org.fieldbook.assessment.similarity.ReadSimilarity;
import org.fieldbook.assessment.similarity.SimilarityFlag;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Two scripts that are alike, side by side, for whoever judges: {@code /office/flag}. */
@Named("flagPage")
@RequestScoped
public class FlagPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject ReadSimilarity readSimilarity;

  private ReadSimilarity.@Nullable Flagged flagged;
  private @Nullable Read read;

  private record Read(FlagEvidence.@Nullable Both both, List<String> problems) {}

  private ReadSimilarity.Flagged flagged() {
    if (flagged == null) {
      flagged = readSimilarity.flag(asked.number("id"));
    }
    return flagged;
  }

  private SimilarityFlag flag() {
    return flagged().line().flag();
  }

  private Read read() {
    if (read == null) {
      try {
        read = new Read(readSimilarity.both(flag().id()), List.of());
      } catch (Refused e) {
        read = new Read(null, e.reasons());
      }
    }
    return read;
  }

  public long getId() {
    return flag().id();
  }

  public String getCode() {
    return flagged().line().presentation().value();
  }

  public String getLabel() {
    return Wording.assignment(flagged().line().assignment());
  }

  public String getStudent() {
    return flagged().student().name();
  }

  public String getOther() {
    return isOwnWork() ? "own earlier work" : flagged().other().name();
  }

  /** Whether both scripts are one student's. */
  public boolean isOwnWork() {
    return flag().isOwnWork();
  }

  public String getIdentifier() {
    return flagged().student().identifier();
  }

  public String getOtherIdentifier() {
    return flagged().other().identifier() + SimilarityPage.elsewhere(flagged().line());
  }

  /** What was found, in figures. */
  public String getFacts() {
    return Wording.count(flag().passages(), "passage", "passages")
        + " of "
        + flag().run()
        + " words or more; the longest has "
        + flag().longest()
        + ". "
        + flag().words()
        + " words of "
        + getStudent()
        + " are alike, "
        + flag().share()
        + "% of the script’s own words; of "
        + (isOwnWork() ? "the earlier script" : getOther())
        + " "
        + flag().otherShare()
        + "%."
        + (isOwnWork()
            ? " Both are by the same student: it is own work used again, which is no copying from"
                + " somebody else, and holds no mark."
            : "")
        + (flag().quoted() == 0
            ? ""
            : " " + flag().quoted() + " more stand in quotation marks and are not counted.");
  }

  public String getFound() {
    return Wording.moment(flag().foundAt().atZone(UK));
  }

  /** Why the scripts cannot be shown; empty as a rule. */
  public List<String> getProblems() {
    return read().problems();
  }

  public List<Pieces.Piece> getText() {
    FlagEvidence.Both both = read().both();
    return both == null ? List.of() : Pieces.of(both.text(), both.likeness(), false);
  }

  public List<Pieces.Piece> getOtherText() {
    FlagEvidence.Both both = read().both();
    return both == null ? List.of() : Pieces.of(both.otherText(), both.likeness(), true);
  }

  public boolean isOpen() {
    return flag().isOpen();
  }

  /** Whether a case can be made of the other script as well. */
  public boolean isBoth() {
    return flag().held().size() > 1;
  }

  public String getStanding() {
    return SimilarityPage.said(flag());
  }

  public String getJudged() {
    return flag().judgedAt().map(at -> Wording.moment(at.atZone(UK))).orElse("");
  }

  public String getJudge() {
    return flagged().judge();
  }

  public String getWhy() {
    return flag().judgedWhy();
  }
}
