/**
 * Co-ordination: before an assignment is marked, all its tutors mark the same few sample scripts,
 * and only then see what the panel agreed and how the others marked them. A sample has no student
 * behind it: its file has no name on it. Nothing of it counts for anybody. The office and the
 * monitors set it up; tutors of the presentation take part. Knows {@code marking}, {@code
 * annotation}, {@code rendition}, {@code submission}, {@code cohort} and {@code strategy}.
 */
@NullMarked
package org.fieldbook.assessment.coordination;

import org.jspecify.annotations.NullMarked;
