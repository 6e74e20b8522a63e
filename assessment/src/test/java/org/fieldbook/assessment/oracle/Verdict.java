package org.fieldbook.assessment.oracle;

/**
 * What the rule text says of one set of scores.
 *
 * @param continuous the exact continuous score as a decimal, or "-" where the course has none
 * @param overall the exact overall score as a decimal, or "-" when the EMA was not submitted
 * @param rounded the overall score rounded half up, or "-"
 * @param result in the words of the tables of worked examples
 */
record Verdict(String continuous, String overall, String rounded, String result) {}
