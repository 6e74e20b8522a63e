/**
 * What a tutor says on a script: a recording and its transcript. What kind of sound a file is, only
 * its content tells. A recording that is replaced or removed is kept, and so is its transcript.
 * Scripts are known by their ids; {@code marking} settles who may speak and who may hear.
 */
@NullMarked
package org.fieldbook.assessment.audio;

import org.jspecify.annotations.NullMarked;
