/**
 * People of the demo as programs play them: signed in, with the pages' form token, sending JSON.
 */
@NullMarked
package org.fieldbook.deploy.people;

import org.jspecify.annotations.NullMarked;
