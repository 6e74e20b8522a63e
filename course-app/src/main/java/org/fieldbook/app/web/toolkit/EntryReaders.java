package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.namedreader.SeeFillings;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.app.toolkit.sharing.ShowSharing;
import org.fieldbook.app.web.frame.StudyContext;
import org.jspecify.annotations.Nullable;

/**
 * On an entry's page: who can read it, who has looked, and who filled in what the tool has for
 * readers. One SQL statement, and one more when the owner reads something new.
 */
@Named("entryReaders")
@RequestScoped
public class EntryReaders {

  private static final int SHOWN = 8;

  @Inject StudyContext study;
  @Inject EntryPage entryPage;
  @Inject ShowSharing showSharing;
  @Inject SeeFillings seeFillings;

  private @Nullable Readership readership;

  private Readership readership() {
    if (readership == null) {
      readership = entryPage.entry().map(showSharing::of).orElse(Readership.NONE);
      if (readership.fillings().stream().anyMatch(Readership.Filled::fresh)) {
        seeFillings.of(entryPage.getId());
      }
    }
    return readership;
  }

  /** Shares by which somebody may read it today. */
  public List<Line> getStanding() {
    return lines(true);
  }

  /** Shares that were withdrawn or have ended. */
  public List<Line> getEarlier() {
    return lines(false);
  }

  private List<Line> lines(boolean standing) {
    return readership().shares().stream()
        .filter(s -> s.standsOn(study.today()) == standing)
        .map(s -> new Line(s.id(), who(s), said(s), s.withdrawnAt() == null))
        .toList();
  }

  private String who(Readership.Line share) {
    return switch (share.audience()) {
      case TUTOR ->
          group() == null
              ? "Your tutor: you have none just now"
              : "Your tutor, " + group().tutorName();
      case GROUP ->
          group() == null
              ? "Your tutor group: you are in none just now"
              : "Your tutor group, " + group().name() + ", and its tutor";
      case NAMED -> "Whoever has the address " + share.address();
    };
  }

  private Membership.@Nullable Group group() {
    return study.membership().active() ? study.membership().group() : null;
  }

  private String said(Readership.Line share) {
    Instant withdrawn = share.withdrawnAt();
    return "Since "
        + moment(share.sharedAt())
        + (share.endsOn() == null ? "" : ", to the end of " + Dates.of(share.endsOn()))
        + (withdrawn == null ? "" : ", taken back " + moment(withdrawn))
        + ".";
  }

  /** Who has looked last, latest first, as sentences. */
  public List<String> getLooks() {
    return looks().stream().limit(SHOWN).toList();
  }

  /** Who has looked before those. */
  public List<String> getEarlierLooks() {
    return looks().stream().skip(SHOWN).toList();
  }

  private List<String> looks() {
    return readership().looks().stream()
        .map(l -> l.name() + " looked on " + moment(l.at()) + ", at version " + l.number() + ".")
        .toList();
  }

  /** What readers filled in, latest first. */
  public List<FilledLine> getFillings() {
    ZoneId zone = study.getPresentation().calendar().zone();
    return readership().fillings().stream()
        .map(f -> FilledLine.of(f, entryPage.getTool(), zone))
        .toList();
  }

  /** Who made a version as a reader, as words to go on with; empty when nobody did. */
  String writer(int version) {
    return readership().fillings().stream()
        .filter(f -> f.number() == version)
        .map(f -> ": " + f.name())
        .findFirst()
        .orElse("");
  }

  /** How many comments there are, in words; empty for none. */
  public String getComments() {
    int all = readership().comments();
    int fresh = readership().newComments();
    return all == 0
        ? ""
        : (all == 1 ? "1 comment" : all + " comments") + (fresh == 0 ? "" : ", " + fresh + " new");
  }

  private String moment(Instant at) {
    ZoneId zone = study.getPresentation().calendar().zone();
    return SavedLine.moment(at, zone);
  }

  /**
   * A share.
   *
   * @param open whether it can be taken back
   */
  public record Line(long id, String who, String said, boolean open) {}
}
