/**
 * Entries that others may read: with whom the owner shares one, who may read it now, who has
 * looked. An entry is its owner's alone until a share says otherwise; who is tutor or member is
 * asked at the moment of reading, so that a share follows the group and not the people who were in
 * it. Whoever may not read is told that there is nothing. Pages and the JSON API call the use cases
 * here; checks of other parts plug in as {@link BeforeSharing}.
 */
@NullMarked
package org.fieldbook.app.toolkit.sharing;

import org.jspecify.annotations.NullMarked;
