/**
 * Gives assignments immutable copies of entries: this package answers what {@code
 * org.fieldbook.assessment.evidence} asks. Nothing here is called by pages.
 */
@NullMarked
package org.fieldbook.app.toolkit.evidence;

import org.jspecify.annotations.NullMarked;
