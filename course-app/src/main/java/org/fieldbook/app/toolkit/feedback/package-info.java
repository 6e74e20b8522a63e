/**
 * Rounds of feedback: the owner of an entry asks other people about themselves, who answer without
 * an account, and sees what came of it as means. Nobody can tell who answered what: see the
 * decision 0060.
 */
@NullMarked
package org.fieldbook.app.toolkit.feedback;

import org.jspecify.annotations.NullMarked;
