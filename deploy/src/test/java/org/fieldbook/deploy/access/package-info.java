/**
 * The access matrix: every address of the application, found in the shipped artefact itself, asked
 * by every kind of person there is, for objects that are theirs and that are not. What each of them
 * must be answered stands in {@code deploy/access-matrix.tsv}, a file for people to read; an
 * address that the file does not name fails the build, and so does a name without an address.
 * Whoever may open a page opens it in a browser too, which looks whether it has room for what is on
 * it.
 */
@NullMarked
package org.fieldbook.deploy.access;

import org.jspecify.annotations.NullMarked;
