/**
 * What scores amount to: the rules of a result as data, the engine that works a result out and says
 * how, the rules in words, and the check that a better score never makes a result worse. Pure: no
 * SQL, no clock, no people. The engine is {@link org.fieldbook.assessment.result.ResultEngine};
 * whoever works a result out, for one person or ten thousand, or plays with scores, calls it and
 * nothing else. Knows {@code strategy}, for reading YAML.
 */
@NullMarked
package org.fieldbook.assessment.result;

import org.jspecify.annotations.NullMarked;
