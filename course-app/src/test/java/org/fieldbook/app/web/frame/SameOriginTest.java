package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

  private static final List<String> OURS = List.of("127.0.0.1:8080", "study.example.org");

  @ParameterizedTest
  @CsvSource({
    "same-origin, https://study.example.org",
    "none, ",
    ", https://study.example.org",
    ", http://127.0.0.1:8080",
    ", "
  })
  void aPageOfOursBehindAProxyOrNot(String from, String origin) {
    assertThat(SameOrigin.holds(from, origin, OURS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, https://study.example.org",
    "same-site, ",
    ", https://evil.example.org",
    ", https://study.example.org.evil.example",
    ", https://study.example.org:8443",
    ", null",
    ", '::'"
  })
  void aForeignPageIsNone(String from, String origin) {
    assertThat(SameOrigin.holds(from, origin, OURS)).isFalse();
  }
}
