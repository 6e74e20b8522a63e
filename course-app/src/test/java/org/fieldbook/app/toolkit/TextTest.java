package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void theBeginOfATextNeverEndsInHalfACharacter() {
    String flags = "🏴🏴🏴";

    assertThat(Text.begin(flags, 6)).isEqualTo(flags);
    assertThat(Text.begin(flags, 5)).isEqualTo("🏴🏴");
    assertThat(Text.begin(flags, 4)).isEqualTo("🏴🏴");
    assertThat(Text.begin(flags, 1)).isEmpty();
    assertThat(Text.begin(flags, 0)).isEmpty();
    assertThat(Text.clean(Text.begin("a" + flags, 4))).isEqualTo("a🏴");
  }
}
