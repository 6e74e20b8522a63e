/**
 * The first class of the application server's own process. It runs beside Payara's classes, knows
 * nothing of the launcher's, and is called by nothing but the command line that the launcher
 * writes.
 */
@NullMarked
package org.fieldbook.deploy.node;

import org.jspecify.annotations.NullMarked;
