/**
 * Which requirement is shown by which test. The list of requirements is {@code
 * deploy/requirements.tsv}; a test names its rows with {@code @Tag("R-000-010")}.
 */
@NullMarked
package org.fieldbook.deploy.trace;

import org.jspecify.annotations.NullMarked;
