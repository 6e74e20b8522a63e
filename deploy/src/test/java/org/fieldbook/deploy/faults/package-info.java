/**
 * What a crash may cost: nothing that anybody was told is safe. Programs play students who type,
 * submit and post without pause while the application server and PostgreSQL are killed under them;
 * each writes down what it was told, and at the end the system is judged by those notes and not by
 * its own account.
 *
 * <p>{@code mvn verify} kills three times; {@code mvn -Pfaults -Dkills=N} kills each kind N times.
 */
@NullMarked
package org.fieldbook.deploy.faults;

import org.jspecify.annotations.NullMarked;
