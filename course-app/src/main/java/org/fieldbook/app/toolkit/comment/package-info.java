/**
 * What people say about a shared entry. Whoever may read an entry may comment on it and read the
 * comments; that is asked of {@link org.fieldbook.app.toolkit.sharing.ReadShared} each time. A
 * comment belongs to the entry and says at which version it was written. Pages and the JSON API
 * call the use cases here.
 */
@NullMarked
package org.fieldbook.app.toolkit.comment;

import org.jspecify.annotations.NullMarked;
