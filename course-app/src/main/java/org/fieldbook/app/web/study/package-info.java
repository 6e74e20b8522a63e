/** The pages that students study on: home, planner and the week. Backing beans only. */
@NullMarked
package org.fieldbook.app.web.study;

import org.jspecify.annotations.NullMarked;
