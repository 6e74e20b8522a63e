package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Cells with numbers.
 *
 * @param columns heads of the cells, of the longest row
 * @param beside heads of what stands beside each row
 * @param least and {@code most} that a cell may have, for its shade
 * @param fill what to fill in while there is nothing
 */
record HeatData(
    List<String> columns,
    List<String> beside,
    List<Row> rows,
    double least,
    double most,
    String sentence,
    String fill,
    DataTable table) {

  HeatData {
    columns = List.copyOf(columns);
    beside = List.copyOf(beside);
    rows = List.copyOf(rows);
  }

  /** A row of cells; {@code beside} stands after them. */
  record Row(String name, List<Cell> cells, List<String> beside) {

    Row {
      cells = List.copyOf(cells);
      beside = List.copyOf(beside);
    }
  }

  /**
   * A cell.
   *
   * @param value absent where nothing was given, which is not zero
   * @param says what it is the value of
   */
  record Cell(Optional<BigDecimal> value, String says) {

    String said() {
      return value.map(Figures::plain).orElse("");
    }
  }
}
