package org.fieldbook.assessment.submission;

import java.time.Instant;

/**
 * Work that takes the place of other work, since its student was asked to correct that.
 *
 * @param receipt the receipt of what it corrects
 * @param arrived when that counts as arrived: lateness is counted from there for this, too
 */
public record Corrected(ReceiptCode receipt, Instant arrived) {}
