/**
 * The Jakarta Batch job {@code takeaway}: while orders wait, a timer on each node starts it once,
 * and it makes their files one after the other. Reader, processor and writer hold no state that
 * matters: all of it is in the orders, so that a job may end anywhere and the next one goes on.
 * Nobody calls this.
 */
@NullMarked
package org.fieldbook.app.toolkit.jobs;

import org.jspecify.annotations.NullMarked;
