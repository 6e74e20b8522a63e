/** The page on which anybody reports what shared material tells about people. */
@NullMarked
package org.fieldbook.app.web.thirdparty;

import org.jspecify.annotations.NullMarked;
