/**
 * Runs Fieldbook as one file: takes the shipped parts out of itself, starts the database where none
 * is given, starts the application server as a child process, says when it is ready, and stops both
 * in order. Plain Java without a container; nothing but {@code main} calls it.
 *
 * <p>Invariants: a setting that is missing or unsafe stops the start before anything is started;
 * one data directory serves one launcher at a time; what an earlier launcher left running is
 * stopped before anything new is started.
 */
@NullMarked
package org.fieldbook.deploy.launch;

import org.jspecify.annotations.NullMarked;
