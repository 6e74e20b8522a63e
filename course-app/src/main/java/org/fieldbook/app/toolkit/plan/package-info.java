/**
 * What a development plan can begin with: gaps, choices and words of other entries, and what
 * markers wrote on returned work. All of it is offered and none is put in unasked. Where else ideas
 * come from, a {@link org.fieldbook.app.toolkit.plan.IdeaSource} says.
 */
@NullMarked
package org.fieldbook.app.toolkit.plan;

import org.jspecify.annotations.NullMarked;
