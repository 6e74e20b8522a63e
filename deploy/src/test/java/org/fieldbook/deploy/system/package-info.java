/**
 * Tests of the shipped artefact itself: {@code target/fieldbook.jar} started as a process, talked
 * to over HTTP and by browser, killed and started again. Classes end in {@code ST} (system test).
 *
 * <p>{@link org.fieldbook.deploy.system.SharedFieldbook} is the one instance for all tests that
 * only use it; a test that kills or reconfigures starts a {@link
 * org.fieldbook.deploy.system.FieldbookUnderTest} of its own.
 */
@NullMarked
package org.fieldbook.deploy.system;

import org.jspecify.annotations.NullMarked;
