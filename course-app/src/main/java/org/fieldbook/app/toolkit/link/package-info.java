/**
 * Links between a student's own entries, each with a word why. They are seen from both ends, by
 * their owner alone. A link whose target was deleted says so. Pages and the JSON API call the use
 * cases here.
 */
@NullMarked
package org.fieldbook.app.toolkit.link;

import org.jspecify.annotations.NullMarked;
