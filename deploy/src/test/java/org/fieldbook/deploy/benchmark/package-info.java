/**
 * What a page costs: SQL statements, processor time, bytes. {@code pages.tsv} beside these classes
 * fixes which pages are measured, their share of the mix, and the statements and bytes of each, so
 * that two runs compare the same work.
 *
 * <p>{@link org.fieldbook.deploy.benchmark.SqlCountST} and {@link
 * org.fieldbook.deploy.benchmark.PageWeightST} are part of every build; {@link
 * org.fieldbook.deploy.benchmark.Benchmark} runs on its own with {@code mvn -Pbenchmark}.
 */
@NullMarked
package org.fieldbook.deploy.benchmark;

import org.jspecify.annotations.NullMarked;
