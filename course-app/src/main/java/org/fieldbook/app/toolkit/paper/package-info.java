/**
 * Entries as they are read and printed: what was written under each heading, what changed between
 * two versions, and blank forms to fill in by hand. Pure: from a template and a body to XHTML, the
 * same for a page and for the take-away.
 */
@NullMarked
package org.fieldbook.app.toolkit.paper;

import org.jspecify.annotations.NullMarked;
