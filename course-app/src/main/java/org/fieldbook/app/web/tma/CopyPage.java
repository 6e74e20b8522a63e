package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an entry that goes with an assignment, for its student and whoever reads the script:
 * {@code /tma/evidence?id=17}. It does not say whose it is. Eight SQL statements at most, the
 * sign-in's among them.
 */
@Named("copyPage")
@RequestScoped
public class CopyPage {

  @Inject Asked asked;
  @Inject ReadEvidence readEvidence;
  @Inject Assignments assignments;
  @Inject Caller caller;

  private @Nullable Evidence evidence;

  private Evidence evidence() {
    Evidence found = evidence;
    if (found == null) {
      found = readEvidence.one(asked.number("id"));
      evidence = found;
    }
    return found;
  }

  private SetAssignment set() {
    return assignments.get(evidence().presentation(), evidence().assignment());
  }

  public String getTitle() {
    return evidence().title();
  }

  /** Such as {@code TMA 01: Approaches to leading}. */
  public String getAssignment() {
    return Wording.assignment(evidence().assignment()) + ": " + set().assignment().title();
  }

  /** Whether the reader made it. */
  public boolean isOwn() {
    return evidence().student().equals(caller.id());
  }

  public String getAssignmentHref() {
    return "/tma/assignment?a=" + evidence().assignment() + "&p=" + evidence().presentation();
  }

  public String getDate() {
    return Dates.of(evidence().entryDate());
  }

  /** When it was taken, in the presentation's zone. */
  public String getTaken() {
    ZoneId zone = set().zone();
    return Wording.moment(evidence().takenAt().atZone(zone));
  }

  public String getProvenance() {
    return evidence().provenance();
  }

  public boolean isSubmitted() {
    return evidence().isSubmitted();
  }

  /** Title of the criterion that it serves; empty for the whole. */
  public String getCriterion() {
    return evidence()
        .criterion()
        .flatMap(id -> set().assignment().guide().criterion(id))
        .map(c -> c.title())
        .orElse("");
  }

  public String getWords() {
    return evidence().words();
  }

  /** What was written, with its pictures: clean HTML that this installation made. */
  public String getSheet() {
    return evidence().sheet();
  }

  public String getHash() {
    return evidence().sha256();
  }

  /** What the hash is of. */
  public String getHashed() {
    return evidence().isAllHashed() ? "SHA-256 of the copy" : "SHA-256 of its data";
  }

  public boolean isIntact() {
    return evidence().isIntact();
  }
}
