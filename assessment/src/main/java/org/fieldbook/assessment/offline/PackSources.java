package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.assessment.marking.ReadCommentBank;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;

/** Where what is in a pack comes from. Whose pack it is, is settled before. */
@ApplicationScoped
public class PackSources {

  @Inject ReadScript readScript;
  @Inject ReadCommentBank readCommentBank;
  @Inject Submissions submissions;
  @Inject KeptFiles files;
  @Inject ReceiptSeal seal;

  /**
   * A script with all that is written about it.
   *
   * @throws org.fieldbook.content.kernel.NotFound when its student is not the caller's
   */
  PackedWork work(PackedScript packed) {
    return new PackedWork(
        packed,
        readScript.onDesk(packed.script()),
        submissions.find(packed.submission()).orElseThrow());
  }

  /** The comments that the caller can use on a script. */
  ReadCommentBank.Bank comments(long script) {
    return readCommentBank.forScript(script);
  }

  /** A script as its student sent it; whoever asked closes it. */
  InputStream script(Submission submission) throws IOException {
    return files.of(submission).bytes();
  }

  /** The list of a pack, signed. */
  Manifest signed(String pack, String text) {
    return new Manifest(pack, text, seal.seal(text));
  }
}
