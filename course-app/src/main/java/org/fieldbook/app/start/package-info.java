/** What happens before the first request: the schema is brought up to date. */
@NullMarked
package org.fieldbook.app.start;

import org.jspecify.annotations.NullMarked;
