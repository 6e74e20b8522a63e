/**
 * The office changes the rules of a presentation: reads what holds in words, tries other rules
 * without publishing them, and publishes a version. Nothing is published that is at fault, and
 * nothing that makes a better score worse unless the office has seen the example. Knows {@code
 * board}, {@code result} and {@code strategy}.
 */
@NullMarked
package org.fieldbook.assessment.rules;

import org.jspecify.annotations.NullMarked;
