package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One transaction over the persistence units of three modules. */
@ExtendWith(ArquillianExtension.class)
class TransactionIT {

  @Inject Cast cast;
  @Inject ThreeUnits units;
  @Inject Sql sql;
  @Inject UserTransaction transaction;

  @Test
  void whatThreeUnitsWroteGoesWithTheTransactionOfTheirCaller() throws Exception {
    cast.presentation();

    transaction.begin();
    try {
      units.write("LMC310-2001A", "undone", "undone");
      // The data source gives this thread the connection of the transaction.
      assertThat(count("LMC310-2001A", "undone")).isEqualTo("1/1/1");
    } finally {
      transaction.rollback();
    }

    assertThat(count("LMC310-2001A", "undone")).isEqualTo("0/0/0");
  }

  @Test
  void aRefusalTakesBackWhatAllThreeWroteAndArrivesAsItself() {
    cast.presentation();

    assertThatThrownBy(() -> units.writeThenRefuse("LMC310-2002A", "refused", "refused"))
        .isExactlyInstanceOf(Refused.class)
        .hasMessage("Changed my mind.");

    assertThat(count("LMC310-2002A", "refused")).isEqualTo("0/0/0");
  }

  @Test
  void soDoesWhatIsNotFound() {
    cast.presentation();

    assertThatThrownBy(() -> units.writeThenMiss("LMC310-2003A", "missed", "missed"))
        .isExactlyInstanceOf(NotFound.class);

    assertThat(count("LMC310-2003A", "missed")).isEqualTo("0/0/0");
  }

  private String count(String presentation, String key) {
    return sql.column(ThreeUnits.COUNT, presentation, key, key).get(0);
  }
}
