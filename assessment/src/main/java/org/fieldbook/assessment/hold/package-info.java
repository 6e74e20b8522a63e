/**
 * What keeps a mark from its student until somebody has looked: moderation, monitoring, similarity,
 * conduct, second marking. A hold says why, and who lifted it and why; nothing of it is deleted.
 * Scripts are known by their ids alone. Whoever has the reason places and lifts; {@code marking}
 * asks before it returns a script, and returns it when the last hold is lifted.
 */
@NullMarked
package org.fieldbook.assessment.hold;

import org.jspecify.annotations.NullMarked;
