package org.fieldbook.app.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.assessment.board.Result;
import org.junit.jupiter.api.Test;

/** The board's list as CSV. */
class BoardFileTest {

  @Test
  void everyScoreHasItsColumnAndNothingIsTakenForAFormula() {
    BoardRow full =
        new BoardRow(
            "7",
            "=HYPERLINK(\"x\")",
            "A0000007",
            List.of(
                new BoardRow.Cell("TMA01", "72", "72"),
                new BoardRow.Cell("EMA", "not submitted", "none")),
            List.of(new BoardRow.Cell("Continuous", "71.55", "72")),
            "",
            null,
            "Fail, EMA not submitted",
            List.of("Missing: EMA", "2 below Distinction"),
            Result.State.LISTED,
            true,
            true,
            false);
    BoardRow empty =
        new BoardRow(
            "8",
            "Ann",
            "A0000008",
            List.of(),
            List.of(),
            "",
            null,
            "Not worked out yet",
            List.of(),
            null,
            false,
            false,
            false);
    assertThat(BoardFile.csv(List.of(empty, full)).split("\r\n"))
        .containsExactly(
            "\"Identifier\",\"Name\",\"TMA01\",\"EMA\",\"Continuous, exact\",\"Continuous\","
                + "\"Overall, exact\",\"Overall\",\"Result\",\"Standing\",\"Notes\"",
            "\"A0000008\",\"Ann\",\"\",\"\",\"\",\"\",\"\",\"\",\"Not worked out yet\",\"\",\"\"",
            "\"A0000007\",\"'=HYPERLINK(\"\"x\"\")\",\"72\",\"not"
                + " submitted\",\"71.55\",\"72\",\"\",\"\",\"Fail, EMA not submitted\",\"On the"
                + " list\",\"Missing: EMA; 2 below Distinction\"");
  }

  @Test
  void theListIsFilteredAndOrdered() {
    BoardRow good = row("A", 80, Result.State.CONFIRMED);
    BoardRow better = row("B", 90, Result.State.RELEASED);
    BoardRow none = row("C", null, Result.State.LISTED);
    List<BoardRow> all = List.of(good, none, better);
    assertThat(BoardOrder.of("overall").sorted(all)).containsExactly(better, good, none);
    assertThat(BoardOrder.of("standing").sorted(all)).containsExactly(none, good, better);
    assertThat(BoardOrder.of("nonsense").sorted(all)).isEqualTo(all);
    assertThat(all).filteredOn(r -> BoardOrder.shows("confirmed", r)).containsExactly(good);
    assertThat(BoardOrder.filters("released", all))
        .filteredOn(BoardOrder.Choice::chosen)
        .extracting(BoardOrder.Choice::label)
        .containsExactly("Released (1)");
  }

  private static BoardRow row(
      String name, @org.jspecify.annotations.Nullable Integer overall, Result.State state) {
    return new BoardRow(
        name, name, name, List.of(), List.of(), "", overall, name, List.of(), state, true, false,
        false);
  }
}
