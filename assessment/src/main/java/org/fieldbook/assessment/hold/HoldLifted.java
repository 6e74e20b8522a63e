package org.fieldbook.assessment.hold;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/** A hold on a script was lifted; others may stand still. Fired in the transaction. */
public record HoldLifted(long script, Hold.Kind kind, PersonId by, Instant at) {}
