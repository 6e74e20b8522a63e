package org.fieldbook.app.web.showcase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.app.showcase.MyShowcase;
import org.fieldbook.app.showcase.MyShowcase.Mine;
import org.fieldbook.app.showcase.Piece;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.Site;
import org.fieldbook.app.web.frame.StudyContext;
import org.jspecify.annotations.Nullable;

/**
 * The student's own showcase: {@code /toolkit/showcase}. Four SQL statements, the sign-in's among
 * them.
 */
@Named("myShowcasePage")
@RequestScoped
public class MyShowcasePage {

  @Inject StudyContext study;
  @Inject MyShowcase myShowcase;
  @Inject ReadToolkit readToolkit;
  @Inject HttpServletRequest request;
  @Inject Site site;
  @Inject RefusedForm refusedForm;

  private @Nullable Mine mine;
  private @Nullable List<Choice> choices;

  /** The showcase; an empty one before it is begun. */
  public Mine getMine() {
    if (mine == null) {
      mine =
          myShowcase
              .of(study.membership().presentation())
              .orElseGet(() -> new Mine("", "", 1, null, null, 0, null, List.of()));
    }
    return mine;
  }

  /** Name and introduction as they are saved. */
  public String getIntroduced() {
    return (getMine().name() + "\n\n" + getMine().introduction()).strip();
  }

  /** The link that has just been made, whole; empty as a rule. */
  public String getMade() {
    Object link = request.getAttribute(ShowcaseForms.LINK);
    return link == null ? "" : site.url() + link;
  }

  public boolean isPossible() {
    return study.membership().active();
  }

  public boolean isLinked() {
    return getMine().linkedAt() != null;
  }

  /** What is to be known about the link, as a sentence. */
  public String getLinkSaid() {
    LocalDate last = getMine().endsOn();
    return "Made "
        + moment(getMine().linkedAt())
        + (last == null
            ? ". It works until you revoke it."
            : last.isBefore(study.today())
                ? ". Its last day was " + Dates.of(last) + ": it leads nowhere now."
                : ". Its last day is " + Dates.of(last) + ".");
  }

  /** How often others looked, and when last. */
  public String getViewsSaid() {
    int views = getMine().views();
    return views == 0
        ? "Nobody has looked by this link yet."
        : (views == 1 ? "Looked at once, " : "Looked at " + views + " times, last ")
            + moment(getMine().viewedAt())
            + ". Your own looks are not counted.";
  }

  private String moment(@Nullable Instant at) {
    return at == null ? "" : SavedLine.moment(at, study.getPresentation().calendar().zone());
  }

  public List<Line> getPieces() {
    return getMine().pieces().stream()
        .map(p -> new Line(p.id(), p.slot(), p.title(), said(p), p.changed() || p.withdrawn()))
        .toList();
  }

  private String said(Piece piece) {
    if (piece.withdrawn()) {
      return "Taken out after a report that it tells about somebody. Nobody sees it.";
    }
    return "As it was when you chose it, "
        + moment(piece.chosenAt())
        + (piece.changed() ? ". You have changed it since." : ".");
  }

  /** Entries that can still be chosen, latest first. */
  public List<Choice> getChoices() {
    List<Choice> found = choices;
    if (found == null) {
      found = choose();
      choices = found;
    }
    return found;
  }

  private List<Choice> choose() {
    List<String> chosen = getMine().pieces().stream().map(Piece::slot).toList();
    return readToolkit.entries(study.membership().presentation()).stream()
        .filter(e -> !chosen.contains(e.slot()))
        .map(
            e ->
                new Choice(
                    e.slot(),
                    e.title() + ", " + Dates.of(e.date()) + (e.done() ? "" : " (draft)"),
                    e.slot().equals(refusedForm.typed("show", "slot", ""))))
        .toList();
  }

  public List<Choice> getAnonymised() {
    return Arrays.stream(Anonymised.values())
        .map(
            a ->
                new Choice(
                    a.code(),
                    a.said(),
                    a.code().equals(refusedForm.typed("show", "anonymised", ""))))
        .toList();
  }

  /**
   * An entry that is in.
   *
   * @param renewable whether choosing it again would show something else
   */
  public record Line(long id, String slot, String title, String said, boolean renewable) {}

  /** Something to choose. */
  public record Choice(String code, String said, boolean chosen) {}
}
