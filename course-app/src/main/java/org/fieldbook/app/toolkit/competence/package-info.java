/**
 * Competences of a course against what a learner does and shows: a profile for a role and a size of
 * organisation, the gaps, the mix of families, and new entries begun from them. Pure, but for the
 * use case that begins entries.
 */
@NullMarked
package org.fieldbook.app.toolkit.competence;

import org.jspecify.annotations.NullMarked;
