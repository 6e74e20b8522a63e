/**
 * Asks clamd, when the installation has one, whether a file is harmful. It keeps nothing and
 * decides nothing: {@code submission} asks and decides. Knows no other room.
 */
@NullMarked
package org.fieldbook.assessment.scan;

import org.jspecify.annotations.NullMarked;
