package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CalculatedTest {

  private static Answers row(String tool, String table, String row) {
    Answers answers = Answers.of(Course.body("{'" + table + "':[" + row + "]}"));
    return Calculated.of(Course.tool(tool), Options.of(Course.LMC310), answers).rows(table).get(0);
  }

  /** The figures are those of the tool's specification. */
  @Test
  void aPositiveVarianceIsAlwaysFavourable() {
    Answers pay =
        row("budget-variance", "lines", "{'kind':'pay','budget':'60,000','actual':'63000'}");
    Answers fees =
        row("budget-variance", "lines", "{'kind':'income','budget':'£100,000','actual':'97500'}");
    Answers food =
        row("budget-variance", "lines", "{'kind':'other-cost','budget':'8000','actual':'7400'}");

    assertThat(pay.number("variance"))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("-3000"));
    assertThat(pay.number("percent"))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("-5.0"));
    assertThat(fees.number("variance"))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("-2500"));
    assertThat(fees.number("percent"))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("-2.5"));
    assertThat(food.number("variance"))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("600"));
    assertThat(food.number("percent"))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("7.5"));
  }

  @Test
  void whatCannotBeWorkedOutIsLeftEmpty() {
    Answers noKind = row("budget-variance", "lines", "{'budget':'60','actual':'63'}");
    Answers noBudget = row("budget-variance", "lines", "{'kind':'pay','budget':'0','actual':'5'}");
    Answers words = row("budget-variance", "lines", "{'kind':'pay','budget':'lots','actual':'5'}");
    Answers huge = row("budget-variance", "lines", "{'kind':'pay','budget':'1e999','actual':'5'}");

    assertThat(noKind.number("variance")).isEmpty();
    assertThat(noBudget.number("variance")).isPresent();
    assertThat(noBudget.number("percent")).isEmpty();
    assertThat(words.number("variance")).isEmpty();
    assertThat(huge.number("variance")).isEmpty();
  }

  @Test
  @Tag("R-003-009")
  void aCompetenceBringsItsFamilyAndItsSide() {
    Answers row =
        row("person-spec", "profile", "{'competence':'gen-vision','required':3,'current':1}");

    assertThat(row.text("family")).isEqualTo("generic");
    assertThat(row.text("side")).isEqualTo("leadership");
    assertThat(row.number("gap")).hasValueSatisfying(g -> assertThat(g).isEqualByComparingTo("2"));
    assertThat(
            row("person-spec", "profile", "{'competence':'gen-vision','required':3}").number("gap"))
        .as("blank is not nought")
        .isEmpty();
  }
}
