@NullMarked
package org.fieldbook.app.recognition;

import org.jspecify.annotations.NullMarked;
