/**
 * The use cases inside the server that they are made for: the WAR that ships, on Payara Micro, over
 * a real PostgreSQL, in one boot for all classes named {@code *IT}. Callers are people with
 * accounts: what they do is done in requests of their own, with the token of a real sign-in. The
 * tests write no row by themselves but for the first people and their groups.
 */
@NullMarked
package org.fieldbook.app.suite;

import org.jspecify.annotations.NullMarked;
