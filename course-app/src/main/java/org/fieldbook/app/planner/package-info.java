/**
 * The study planner: what a student has marked as studied and where they left off. Nobody else
 * reads it and nobody is marked on it. Pages and the JSON API call the use cases here.
 */
@NullMarked
package org.fieldbook.app.planner;

import org.jspecify.annotations.NullMarked;
