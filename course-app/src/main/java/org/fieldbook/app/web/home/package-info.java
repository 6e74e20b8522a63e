/** The way in: sign-in, and which page is home for whom. */
@NullMarked
package org.fieldbook.app.web.home;

import org.jspecify.annotations.NullMarked;
