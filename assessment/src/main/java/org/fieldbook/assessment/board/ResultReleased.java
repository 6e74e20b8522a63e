package org.fieldbook.assessment.board;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A student may see their result. Fired in the transaction. What it is, is not in it: a mail says
 * that it is there.
 */
public record ResultReleased(PersonId student, PresentationCode presentation, Instant releasedAt) {}
