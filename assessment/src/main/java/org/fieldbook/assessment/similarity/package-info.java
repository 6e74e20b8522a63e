/**
 * Scripts that are alike: of this presentation and of earlier ones of the course. Lucene makes
 * prints of each script, which are kept; scripts with prints in common are read again, and the
 * passages that stand in both are the evidence. What is enough of it is a rule of the presentation.
 * It makes a flag, which holds the script back until somebody has judged it: it says which passages
 * are alike and how much that is, and nothing else. No text of a script is kept here. The course
 * office judges and sees both scripts; tutors learn that there is a flag, and before they return a
 * script whether it has been compared. That is done at night, by itself. Knows {@code marking},
 * {@code submission}, {@code document}, {@code strategy}, {@code hold}, {@code jobs} and {@code
 * cohort}.
 */
@NullMarked
package org.fieldbook.assessment.similarity;

import org.jspecify.annotations.NullMarked;
