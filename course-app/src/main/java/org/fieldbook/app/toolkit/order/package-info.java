/**
 * Toolkits that were asked to be taken away: the order waits in a queue, a job writes its files,
 * and the owner fetches them until they expire. One node works on an order at a time; a file that
 * was made is never made again. Pages and the JSON API call the use cases of students here; the job
 * in {@code toolkit.jobs} those of the system. What other parts add to a whole toolkit plugs in as
 * {@link org.fieldbook.app.toolkit.order.BadgeSource}.
 */
@NullMarked
package org.fieldbook.app.toolkit.order;

import org.jspecify.annotations.NullMarked;
