/**
 * Files that belong to an entry: pictures, documents, sound. What a file is, its content says,
 * never its name. Pictures are shown as copies made anew, without what a camera wrote into the
 * file. A file is seen by whoever may read its entry. Pages and the JSON API call the use cases
 * here.
 */
@NullMarked
package org.fieldbook.app.toolkit.attachment;

import org.jspecify.annotations.NullMarked;
