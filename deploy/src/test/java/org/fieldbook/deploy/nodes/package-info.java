/**
 * Two servers of the shipped artefact over one database and one file store: whoever goes back and
 * forth between them notices nothing, and neither needs the other.
 */
@NullMarked
package org.fieldbook.deploy.nodes;

import org.jspecify.annotations.NullMarked;
