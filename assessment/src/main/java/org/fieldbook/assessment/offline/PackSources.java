package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fieldbook.assessment.marking.ReadCommentBank;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.content.kernel.NotFound;

/** Where what is in a pack comes from. Whose pack it is, is settled before. */
@ApplicationScoped
public class PackSources {

  @Inject ReadScript readScript;
  @Inject ReadCommentBank readCommentBank;
  @Inject ReceiptSeal seal;

  /**
   * A script with all that is written about it; empty when its student has submitted again since
   * the pack was made, or has gone over to another tutor.
   */
  Optional<PackedWork> work(PackedScript packed) {
    try {
      return Optional.of(new PackedWork(packed, readScript.onDesk(packed.script())))
          .filter(work -> work.submission().id() == packed.submission());
    } catch (NotFound goneOver) {
      return Optional.empty();
    }
  }

  /** The comments that the caller can use on a script. */
  ReadCommentBank.Bank comments(long script) {
    return readCommentBank.forScript(script);
  }

  /**
   * A file of a script as its marker may have it; whoever asked closes it.
   *
   * @param place 1 for the first
   */
  InputStream file(long script, int place) throws IOException {
    return readScript.file(script, place).bytes();
  }

  /** The list of a pack, signed. */
  Manifest signed(String pack, String text) {
    return new Manifest(pack, text, seal.seal(text));
  }
}
