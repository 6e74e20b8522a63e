/** Pages of feedback: for those who are asked, for who asks, and for their tutor. */
@NullMarked
package org.fieldbook.app.web.feedback;

import org.jspecify.annotations.NullMarked;
