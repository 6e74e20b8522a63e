package org.fieldbook.assessment.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** The port to what students can attach: whoever keeps their toolkits answers. */
public interface EvidenceSource {

  /**
   * The student's entries of these tools, latest date first. One SQL statement.
   *
   * @param tools ids of tools
   */
  List<Choice> choices(PersonId student, PresentationCode presentation, Collection<String> tools);

  /** Ids of the tools of a presentation that can be filled in again. No SQL statement. */
  Set<String> series(PresentationCode presentation);

  /**
   * An entry as it is now, whole.
   *
   * @throws NotFound when the student has no such entry
   * @throws Refused when it may not be given to others as it is, with what to do
   */
  Copy copy(PersonId student, PresentationCode presentation, String entry);

  /**
   * Style of the pictures in sheets, as CSS, for a page that stands alone. Its colours are those of
   * print, on white.
   */
  String style();

  /**
   * An entry to choose.
   *
   * @param entry what the toolkit calls it
   * @param complete whether its owner says that it is finished
   */
  record Choice(String entry, String tool, String title, LocalDate date, boolean complete) {}

  /**
   * An entry, whole.
   *
   * @param number the number of its version
   * @param provenance where it comes from, in one line for a reader
   * @param sheet clean HTML: what was written, with its pictures; no script, nothing from elsewhere
   * @param data the same as JSON
   */
  record Copy(Choice choice, int number, String provenance, String sheet, String data) {}
}
