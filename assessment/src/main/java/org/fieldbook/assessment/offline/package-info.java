/**
 * Marking without a connection. A tutor takes scripts away as a pack: the files as their students
 * sent them with the evidence that they attached, an assessment summary for each in Word and for
 * the browser, the marking guide, and a signed list. What comes back, in whatever folders, names
 * and zips, is first looked at: every entry gets a line that says what would become of it, known by
 * the id that stands inside a summary and never by a name; only what the tutor then confirms is
 * saved, by the rules of the marking bench, and saving it twice changes nothing. No byte that comes
 * back is unpacked to a place that it names, parsed with outside entities, or run. Knows {@code
 * marking}, {@code second}, {@code evidence}, {@code bank}, {@code submission}, {@code extension},
 * {@code strategy} and {@code cohort}; pages and the JSON API call its use cases.
 */
@NullMarked
package org.fieldbook.assessment.offline;

import org.jspecify.annotations.NullMarked;
