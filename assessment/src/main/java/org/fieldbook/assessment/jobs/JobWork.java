package org.fieldbook.assessment.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * Works as the system for a job, which has no caller. Open to all because only the job and its
 * timer ask it, for whatever waits: it takes no word from anybody.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobWork {

  private static final Logger LOG = System.getLogger(JobWork.class.getName());
  private static final String OUR_FAULT =
      "Something went wrong in Fieldbook. Its log says more; try again when it is mended.";

  /** Name of this node while it runs. */
  private static final String NODE = UUID.randomUUID().toString();

  @Inject JobLedger ledger;

  public int plan() {
    return ledger.plan();
  }

  public boolean isAnyWaiting() {
    return ledger.isAnyWaiting();
  }

  public Optional<Long> take() {
    return ledger.take(NODE);
  }

  /** Lists the steps of a run, or writes down why it cannot be begun. */
  public void begin(long run) {
    trying(() -> ledger.prepare(run, NODE), why -> ledger.cannotBegin(run, NODE, why));
  }

  public Optional<Long> next(long run) {
    return ledger.next(run, NODE);
  }

  /** Does a step, or writes down why it could not be done. */
  public void perform(long step) {
    trying(() -> ledger.perform(step, NODE), why -> ledger.failed(step, NODE, why));
  }

  private static void trying(Runnable work, java.util.function.Consumer<String> failed) {
    try {
      work.run();
    } catch (Refused refused) {
      failed.accept(String.join(" ", refused.reasons()));
    } catch (NotFound gone) {
      failed.accept("What it is about is not there any more.");
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "A step of a job went wrong", fault);
      failed.accept(OUR_FAULT);
    }
  }
}
