/**
 * Second marking: a script whose mark the rules or the office want to be sure of is marked by a
 * second marker who sees nothing of the first one’s marks or words, and reaches its student only
 * when the two have agreed on a mark, each with their reasons, or a third has decided between them.
 * Until then a hold stands on the script. Sheets are kept in every version, as on the bench. What a
 * script is, {@code marking} says; what may be marked twice, the rules on results. Pages and the
 * JSON API call the use cases.
 */
@NullMarked
package org.fieldbook.assessment.second;

import org.jspecify.annotations.NullMarked;
