/**
 * Marking: a script waits, is marked against the guide, and is returned. What a tutor types is kept
 * in every version, a save that comes second keeps both, every change of a mark is on record, and a
 * student sees mark and feedback only once the script is returned. A script belongs to the tutor
 * whose student wrote it; to anybody else it does not exist. Knows {@code submission}, {@code
 * rendition}, {@code annotation}, {@code audio}, {@code extension}, {@code strategy} and {@code
 * cohort}.
 */
@NullMarked
package org.fieldbook.assessment.marking;

import org.jspecify.annotations.NullMarked;
