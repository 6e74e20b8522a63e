/**
 * A second, independent way to the results of LMC310 and LPS820, written from the rule text of the
 * courses alone by somebody who had not seen the engine. It counts where the engine calculates:
 * whole grains of a mark in longs, rounding by counting half-marks passed, a late penalty one mark
 * and one day at a time. Nothing here may call the engine, except the test that compares the two.
 */
package org.fieldbook.assessment.oracle;
