package org.fieldbook.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import org.fieldbook.content.kernel.NotFound;
import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void controlCharactersGoAndLineEndsStay() {
    assertThat(Typed.cleaned("one\r\ntwo\u0000\u001b\tthree")).isEqualTo("one\ntwo\tthree");
  }

  @Test
  void idsAreNumbersOrNothingIsThere() {
    assertThat(Typed.id("12")).isEqualTo(12);
    for (String bad :
        new String[] {"", "0", "-1", "1.0", "1e3", "99999999999999999999", "x", "٣"}) {
      assertThatThrownBy(() -> Typed.id(bad)).as(bad).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void presentationsAreCodesOrNothingIsThere() {
    assertThat(Typed.presentation("LMC310-2026J").value()).isEqualTo("LMC310-2026J");
    assertThatThrownBy(() -> Typed.presentation("../etc")).isInstanceOf(NotFound.class);
  }

  @Test
  void anAbsentOrNullNumberIsEmpty() {
    assertThat(typed("{\"mark\":null}").findNumber("mark")).isEmpty();
    assertThat(typed("{}").findNumber("mark")).isEmpty();
    assertThat(typed("{\"mark\":14}").findNumber("mark")).contains(14);
  }

  private static Typed typed(String json) {
    return new Typed(Json.createReader(new StringReader(json)).readObject());
  }
}
