/**
 * Academic conduct and appeals: a case is reported, opened, answered by the student, decided with
 * reasons, and may be appealed against; so may a released result. While a case is not decided it
 * holds the mark (and the result, when the mark is returned already); what a decision does to the
 * mark is a rule of the presentation. Every step is kept with who and when, and nothing is deleted.
 * The student concerned and the office read a case, whoever reported it their own report, and
 * nobody else; an appeal is decided by somebody other than who decided first. Knows {@code
 * marking}, {@code similarity}, {@code board}, {@code hold}, {@code strategy}, {@code submission}
 * and {@code cohort}.
 */
@NullMarked
package org.fieldbook.assessment.conduct;

import org.jspecify.annotations.NullMarked;
