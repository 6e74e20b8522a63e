/** The reader's own account: sign-ins and password. */
@NullMarked
package org.fieldbook.app.web.account;

import org.jspecify.annotations.NullMarked;
