package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.offline.MakePack;
import org.fieldbook.assessment.offline.SendBack;
import org.jspecify.annotations.Nullable;

/**
 * Marking without a connection: scripts to take away, the packs that were made, and what came back.
 * Five SQL statements beside the sign-in's and the group's.
 */
@Named("offlinePage")
@RequestScoped
public class OfflinePage {

  private static final String FORM = "pack";

  @Inject Asked asked;
  @Inject TutorContext tutoring;
  @Inject MarkingQueue markingQueue;
  @Inject MakePack makePack;
  @Inject SendBack sendBack;
  @Inject RefusedForm refusedForm;

  private @Nullable List<MarkingQueue.Item> toMark;
  private @Nullable List<PackRow> packs;
  private @Nullable List<SentRow> sent;

  private List<MarkingQueue.Item> toMark() {
    if (toMark == null) {
      toMark = markingQueue.of(tutoring.code()).toMark();
    }
    return toMark;
  }

  /** The assignment in the address, else that of the script that is most urgent. */
  public String getAssignment() {
    String wanted = asked.text("a");
    return !wanted.isEmpty() || toMark().isEmpty() ? wanted : toMark().get(0).line().assignment();
  }

  public String getAssignmentLabel() {
    return Wording.assignment(getAssignment());
  }

  /** The assignments that have scripts to mark. */
  public List<QueuePage.Filter> getFilters() {
    return toMark().stream()
        .map(i -> i.line().assignment())
        .distinct()
        .sorted()
        .map(
            a ->
                new QueuePage.Filter(
                    Wording.assignment(a),
                    "/marking/offline?a=" + a + "&p=" + tutoring.getCode(),
                    a.equals(getAssignment())))
        .toList();
  }

  /** The scripts of the assignment that can be taken away; all are ticked at first. */
  public List<Row> getScripts() {
    List<String> ticked = refusedForm.all(FORM, "s");
    return toMark().stream()
        .filter(i -> i.line().assignment().equals(getAssignment()))
        .map(ScriptRow::of)
        .map(
            r ->
                new Row(
                    r.id(),
                    r.student(),
                    r.state() + ", received " + r.received() + ", return by " + r.returnBy(),
                    !refusedForm.is(FORM) || ticked.contains(Long.toString(r.id()))))
        .toList();
  }

  /** The packs made so far, the newest first. */
  public List<PackRow> getPacks() {
    if (packs == null) {
      packs = packs();
    }
    return packs;
  }

  private List<PackRow> packs() {
    return makePack.mine(tutoring.code()).stream()
        .map(
            p ->
                new PackRow(
                    p.id(),
                    Wording.assignment(p.assignment()),
                    Wording.count(p.scripts(), "script", "scripts"),
                    Wording.moment(p.madeAt().atZone(tutoring.zone())),
                    p.id().equals(asked.text("made"))))
        .toList();
  }

  /** Whether a pack was made just now. */
  public boolean isMade() {
    return getPacks().stream().anyMatch(PackRow::justMade);
  }

  /** What was sent back within a day. */
  public List<SentRow> getSent() {
    if (sent == null) {
      sent = sent();
    }
    return sent;
  }

  private List<SentRow> sent() {
    return sendBack.mine().stream()
        .map(
            s ->
                new SentRow(
                    s.id(),
                    s.fileName(),
                    Wording.moment(s.uploadedAt().atZone(tutoring.zone())),
                    s.confirmedAt() != null))
        .toList();
  }

  /** A script to take away. */
  public record Row(long id, String student, String said, boolean ticked) {}

  /** A pack; {@code justMade} is the one that the form before made. */
  public record PackRow(
      String id, String assignment, String scripts, String made, boolean justMade) {}

  /** Something sent back; {@code done} once it was confirmed. */
  public record SentRow(String id, String fileName, String when, boolean done) {}
}
