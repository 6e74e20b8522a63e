package org.fieldbook.assessment.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.second.MarkSecond;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * The tutor says that what was sent back is to be taken. Every sheet is saved in a transaction of
 * its own, by the rules of typing on the bench: should this break off in between, what is saved is
 * saved, and saying it again does the rest.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ConfirmSentBack {

  @Inject SentBacks sentBacks;
  @Inject SaveMarking saveMarking;
  @Inject MarkSecond markSecond;
  @Inject AttachSent attachSent;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Takes what was chosen. To confirm again what is confirmed changes nothing.
   *
   * @return the lines with what was done
   * @throws NotFound when the caller has sent no such thing, or it is forgotten
   * @throws Refused when something is left to choose; nothing is taken
   * @throws IOException when the disk fails
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SentBack.View confirm(String id, Choices choices) throws IOException {
    SentBack sent =
        sentBacks
            .find(id)
            .filter(s -> s.isOf(caller.id()))
            .orElseThrow(() -> new NotFound("Nothing sent back " + id));
    if (sent.isConfirmed()) {
      return sent.view();
    }
    Plan plan = sent.plan();
    ChoicePolicy policy = new ChoicePolicy(plan, choices);
    policy.require();
    Map<Integer, String> outcomes = new TreeMap<>();
    for (Line line : plan.lines()) {
      Line.Target target = line.target();
      MarkSheet sheet = target == null ? null : target.sheet();
      if (line.kind().isSheet() && target != null && sheet != null) {
        outcomes.put(line.at(), sheet(policy, line, target, sheet));
      }
    }
    Map<Integer, Long> files = policy.files();
    outcomes.putAll(attachSent.attach(sent, files));
    for (Line line : plan.lines()) {
      if (line.kind() == LineKind.FILE && !files.containsKey(line.at())) {
        outcomes.put(line.at(), "Left out, as you chose.");
      }
    }
    Plan done = plan.done(outcomes);
    sentBacks.confirm(id, done, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return sentBacks.find(id).map(SentBack::view).orElseThrow();
  }

  private String sheet(ChoicePolicy policy, Line line, Line.Target target, MarkSheet sheet) {
    try {
      if (policy.takes(line)) {
        return said(save(target, target.seen(), sheet));
      }
      if (!policy.keepsOnline(line)) {
        return "Left out: you chose the other one.";
      }
      if (line.kind().isToChoose() && target.packed() != target.seen()) {
        // Comes second to what is online, on purpose: the words stay in the sheet's history.
        save(target, target.packed(), sheet);
        return "What is online stays. What you sent is kept among the versions of the sheet.";
      }
      return "Left out, as you chose.";
    } catch (NotFound e) {
      return "Not taken: the script is no longer yours to mark. What you sent is shown here for a"
          + " day.";
    } catch (Refused e) {
      return "Not taken. " + String.join(" ", e.reasons());
    }
  }

  private MarkingSaved save(Line.Target target, int basedOn, MarkSheet sheet) {
    return target.second() == 0
        ? saveMarking.save(target.script(), basedOn, sheet)
        : markSecond.save(target.second(), basedOn, sheet);
  }

  private static String said(MarkingSaved saved) {
    if (saved instanceof MarkingSaved.Saved taken) {
      String problems = String.join(" ", taken.problems());
      return ("Saved as version " + taken.number() + ". " + problems).strip();
    }
    return "Not taken: the sheet was changed online while you looked at this. What you sent is kept"
        + " among the versions of the sheet; open the script and put together what belongs"
        + " together.";
  }
}
