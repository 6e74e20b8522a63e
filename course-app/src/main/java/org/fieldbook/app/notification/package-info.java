/**
 * Tells people by mail what happened. Observers write a mail into the outbox in the transaction of
 * its cause; a timer sends what waits there, at least once, never from two nodes at a time. Nobody
 * calls the mail server while a person waits for a page.
 */
@NullMarked
package org.fieldbook.app.notification;

import org.jspecify.annotations.NullMarked;
