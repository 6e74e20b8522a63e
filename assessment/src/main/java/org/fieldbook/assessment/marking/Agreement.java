package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/** The sheet that several markers came to takes the place of the first one’s, with its history. */
@ApplicationScoped
public class Agreement {

  @Inject Scripts scripts;

  /**
   * Takes a sheet on a script that is held and finished.
   *
   * @param by who agreed last
   * @param why how it came about, for the history of each mark that changes
   * @throws IllegalStateException when the script is not finished
   */
  public void take(Script script, MarkSheet sheet, PersonId by, String why, Instant now) {
    MarkSheet before = script.sheet();
    script.agree(sheet, by, now);
    scripts.add(SheetVersion.current(script, by, now));
    // Also when no part mark changes: the history names everybody who had a part in it.
    scripts.add(
        new MarkChange(
            script.id(), MarkChange.AGREED, before.total(), sheet.total(), by, now, why));
    for (MarkSheet.Difference d : sheet.differences(before)) {
      scripts.add(new MarkChange(script.id(), d.criterion(), d.from(), d.to(), by, now, why));
    }
  }
}
