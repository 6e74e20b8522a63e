/**
 * People, their roles, and how they are signed in. A sign-in is an opaque token whose hash is
 * looked up on every request: the server keeps no sign-in of its own, so that any node can answer
 * and any sign-in can be revoked.
 */
@NullMarked
package org.fieldbook.app.identity;

import org.jspecify.annotations.NullMarked;
