package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.assessment.marking.ReadCommentBank;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;

/** Where what is in a pack comes from. Whose pack it is, is settled before. */
@ApplicationScoped
public class PackSources {

  @Inject ReadScript readScript;
  @Inject ReadSecond readSecond;
  @Inject ReadEvidence readEvidence;
  @Inject ReadCommentBank readCommentBank;
  @Inject ReceiptSeal seal;
  @Inject Caller caller;

  /**
   * A script with all that is written about it; empty when its student has submitted again since
   * the pack was made, a second marker has finished it, or it is somebody else's to mark by now.
   */
  Optional<PackedWork> work(PackedScript packed) {
    return desk(packed.whose())
        .filter(desk -> desk.submission().id() == packed.submission())
        .map(desk -> new PackedWork(packed, desk, evidence(packed.whose())));
  }

  private List<Evidence> evidence(Whose whose) {
    return whose.isSecond()
        ? readEvidence.withSecond(whose.second())
        : readEvidence.withScript(whose.script());
  }

  /** Style of the pictures in the copies that go with scripts. */
  String style() {
    return readEvidence.style();
  }

  private Optional<MarkersDesk> desk(Whose whose) {
    try {
      return Optional.of(
          whose.isSecond()
              ? MarkersDesk.of(readSecond.away(whose.second()))
              : MarkersDesk.of(readScript.onDesk(whose.script())));
    } catch (NotFound e) {
      // It is finished, or somebody else's by now.
      return Optional.empty();
    }
  }

  /**
   * The comments that the caller can use on a script. A second marker takes none along: the shared
   * ones may be the first marker's own.
   */
  ReadCommentBank.Bank comments(Whose whose) {
    return whose.isSecond()
        ? new ReadCommentBank.Bank(caller.id(), List.of(), Map.of(), List.of())
        : readCommentBank.forScript(whose.script());
  }

  /**
   * A file of a script as its marker may have it; whoever asked closes it.
   *
   * @param place 1 for the first
   */
  InputStream file(Whose whose, int place) throws IOException {
    return whose.isSecond()
        ? readSecond.file(whose.second(), place).bytes()
        : readScript.file(whose.script(), place).bytes();
  }

  /** The list of a pack, signed. */
  Manifest signed(String pack, String text) {
    return new Manifest(pack, text, seal.seal(text));
  }
}
