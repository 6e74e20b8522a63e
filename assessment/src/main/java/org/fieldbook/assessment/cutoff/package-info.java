/**
 * What happens by itself around a cut-off: students who have sent nothing are reminded before it,
 * and told afterwards what is still possible; tutors are told what came in. Two jobs, and the
 * events that letters are made of. Knows {@code extension}, {@code submission} and {@code jobs};
 * changes nothing of theirs.
 */
@NullMarked
package org.fieldbook.assessment.cutoff;

import org.jspecify.annotations.NullMarked;
