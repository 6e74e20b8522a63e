/** The course team's pages: editions, import of a package, which edition a presentation has. */
@NullMarked
package org.fieldbook.app.web.authoring;

import org.jspecify.annotations.NullMarked;
