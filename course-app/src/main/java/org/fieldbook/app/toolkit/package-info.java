/**
 * The student's own: every response is an entry with provenance and all kept versions. An entry is
 * its owner's alone unless its owner shares it ({@code sharing}); whoever else asks is told that
 * there is none. A body always fits the form it was made with ({@link
 * org.fieldbook.app.toolkit.Templates}), and no save ever overwrites words that its writer had not
 * seen. Pages and the JSON API call the use cases here.
 */
@NullMarked
package org.fieldbook.app.toolkit;

import org.jspecify.annotations.NullMarked;
