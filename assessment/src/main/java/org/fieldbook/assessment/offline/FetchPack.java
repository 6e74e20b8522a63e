package org.fieldbook.assessment.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** A tutor fetches a pack, as often as wanted: it is the same each time. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class FetchPack {

  @Inject Caller caller;
  @Inject Packs packs;
  @Inject ReadScript readScript;
  @Inject Submissions submissions;
  @Inject KeptFiles files;
  @Inject ReceiptSeal seal;

  /**
   * Opens a pack. Everything is looked up before the first byte is written; no transaction is open
   * while bytes go out.
   *
   * @throws NotFound when the caller has made no such pack, or a student in it is no longer theirs
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PackZip open(String id) {
    Pack pack =
        packs
            .find(id)
            .filter(p -> p.belongsTo(caller.id()))
            .orElseThrow(() -> new NotFound("No pack " + id));
    List<PackedWork> works =
        packs.scriptsOf(id).stream()
            .map(
                packed ->
                    new PackedWork(packed, readScript.onDesk(packed.script()), submission(packed)))
            .toList();
    return new PackZip(pack, works, files, seal);
  }

  private Submission submission(PackedScript packed) {
    return submissions.find(packed.submission()).orElseThrow();
  }
}
