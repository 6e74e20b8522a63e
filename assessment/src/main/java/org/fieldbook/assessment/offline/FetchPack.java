package org.fieldbook.assessment.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * A tutor fetches a pack, as often as wanted: scripts and summaries are the same each time, but
 * that a script which its student has replaced since is left out.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class FetchPack {

  @Inject Caller caller;
  @Inject Packs packs;
  @Inject PackSources sources;

  /**
   * Opens a pack. Everything is looked up before the first byte is written; no transaction is open
   * while bytes go out.
   *
   * @throws NotFound when the caller has made no such pack, or every script in it has been replaced
   *     or finished, or is somebody else's to mark by now
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PackZip open(String id) {
    Pack pack =
        packs
            .find(id)
            .filter(p -> p.belongsTo(caller.id()))
            .orElseThrow(() -> new NotFound("No pack " + id));
    List<PackedWork> works =
        packs.scriptsOf(id).stream().map(sources::work).flatMap(Optional::stream).toList();
    if (works.isEmpty()) {
      throw new NotFound("Nothing of the pack is to be marked as it was: " + id);
    }
    return new PackZip(pack, works, sources.comments(works.get(0).packed().whose()), sources);
  }
}
