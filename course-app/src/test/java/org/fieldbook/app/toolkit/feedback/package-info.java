@NullMarked
package org.fieldbook.app.toolkit.feedback;

import org.jspecify.annotations.NullMarked;
