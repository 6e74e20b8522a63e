/**
 * Pictures of a tool, drawn by the server from what its owner wrote. A picture is never the only
 * way to read the result: each comes with one sentence and a table made of the same data, and
 * nothing in it is told by colour alone. What a picture shows is computed from the body whenever it
 * is asked for and stored nowhere, so that it can never lag behind the words. Pages, the JSON API
 * and the take-away call {@link org.fieldbook.app.toolkit.picture.Pictures}.
 */
@NullMarked
package org.fieldbook.app.toolkit.picture;

import org.jspecify.annotations.NullMarked;
