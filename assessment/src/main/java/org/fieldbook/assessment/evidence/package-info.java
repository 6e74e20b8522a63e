/**
 * Evidence: immutable copies of entries of a student's toolkit that go with an assignment. Where
 * entries are kept is for others to know ({@code EvidenceSource}); the original stays its owner's
 * to change, the copy stays as it was when it was taken. What may be attached, {@code
 * EvidencePolicy} says with reasons. Knows {@code cohort}, {@code strategy}, {@code extension},
 * {@code submission} and the rights of those who mark a script, alone or as one of several, or
 * monitor it.
 */
@NullMarked
package org.fieldbook.assessment.evidence;

import org.jspecify.annotations.NullMarked;
