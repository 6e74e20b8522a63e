package org.fieldbook.assessment.result;

import java.util.List;

/**
 * A step of working out, for a person to read.
 *
 * @param title what it led to
 * @param text how, in sentences
 * @param rows the sum behind it; empty when there is none
 */
public record Step(String title, String text, List<Row> rows) {

  public Step {
    rows = List.copyOf(rows);
  }

  Step(String title, String text) {
    this(title, text, List.of());
  }

  /**
   * A line of a sum.
   *
   * @param item id of the assignment
   * @param score the score, or in words why there is none
   * @param weight per cent
   * @param adds what it adds to the component, exact; empty when nothing is known
   * @param note what became of the score; empty when nothing did
   */
  public record Row(String item, String score, String weight, String adds, String note) {}
}
