/**
 * A read-only page of entries that a student chose, for anybody who has its private link: no
 * account, no more of the student than they say, until the link is revoked or its last day is over.
 * An entry is shown as it was when it was chosen. Links that are unknown, revoked or over are
 * answered alike, as if there were nothing. Pages and the JSON API call the use cases here.
 */
@NullMarked
package org.fieldbook.app.showcase;

import org.jspecify.annotations.NullMarked;
