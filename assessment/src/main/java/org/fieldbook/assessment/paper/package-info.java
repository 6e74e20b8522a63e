/**
 * Work on paper, when a student cannot send it online: the student asks, the tutor agrees before
 * the cut-off and says where to send it, and the office records what the post brought, which then
 * is a submission as any other. There is no paper without an agreement that was recorded in time.
 */
@NullMarked
package org.fieldbook.assessment.paper;

import org.jspecify.annotations.NullMarked;
