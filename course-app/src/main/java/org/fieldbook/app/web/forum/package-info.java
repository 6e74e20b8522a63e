/**
 * Pages of the forum: the list, a thread, a new thread. They read through use cases; what changes
 * something goes through the JSON API.
 */
@NullMarked
package org.fieldbook.app.web.forum;

import org.jspecify.annotations.NullMarked;
