/**
 * What every module stands on: ids, the caller, the clock, the file store, refusals. Knows no other
 * package. At most a dozen classes; whoever wants to add one asks first whether it belongs to a
 * domain package.
 */
@NullMarked
package org.fieldbook.content.kernel;

import org.jspecify.annotations.NullMarked;
