package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.Roles;

/** The course office, or a job, reads the whole ledger of receipts and checks every row. */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.SYSTEM})
public class CheckLedger {

  @Inject Ledger ledger;

  /** Reads all of it. */
  public Ledger.LedgerState check() {
    return ledger.check();
  }
}
