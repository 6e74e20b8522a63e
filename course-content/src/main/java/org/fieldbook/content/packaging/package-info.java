/**
 * The course package: reading one from a folder, an uploaded zip or the class path, checking all of
 * it, and turning it into the published read model. Nothing here writes to a database or keeps a
 * file; whoever imports asks {@link org.fieldbook.content.packaging.CheckedPackage} first and
 * changes something afterwards, or not at all.
 *
 * <p>Everything in a package is hostile until checked: paths, sizes, XML, YAML and markup. HTML is
 * never filtered, it is written anew from the elements and attributes that are allowed, so that
 * nothing can pass by being overlooked.
 */
@NullMarked
package org.fieldbook.content.packaging;

import org.jspecify.annotations.NullMarked;
