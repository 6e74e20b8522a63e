package org.fieldbook.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonRequestTest {

  private static String longest(String start) {
    return JsonRequest.longest(start.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsTooLongNamesTheFieldThatIs() {
    assertThat(
            longest("{\"body\":{\"fields\":{\"a\":\"x\",\"analysis\":\"" + "word ".repeat(9_000)))
        .as("cut off within the value")
        .isEqualTo("analysis");
    assertThat(longest("{\"long\":\"" + "é".repeat(9_000) + "\",\"short\":\"" + "y".repeat(200)))
        .as("cut off behind it")
        .isEqualTo("long");
    assertThat(longest("[" + "[".repeat(5_000))).as("no member at all").isEqualTo("body");
  }
}
