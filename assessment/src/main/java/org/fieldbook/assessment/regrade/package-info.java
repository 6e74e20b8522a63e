/**
 * What comes after the return of a script: its student asks what was meant or for another look, the
 * tutor answers, and the tutor or the office opens it to be marked again. Until it is returned anew
 * the student sees what was given before, and afterwards both; nothing that was once given is lost.
 * What a script is, who may mark it and how it is returned, {@code marking} says; the time in which
 * can be asked is a rule of the presentation. Pages call the use cases, and the read models never
 * change anything.
 */
@NullMarked
package org.fieldbook.assessment.regrade;

import org.jspecify.annotations.NullMarked;
