package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressingTest {

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip, deflate, br, zstd", "gzip;q=0.8,br;q=1.0", "br ; q=0.25"})
  void takesBrotliWhereItIsNamed(String accepted) {
    assertThat(Compressing.takesBrotli(accepted)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "gzip", "identity", "brotli", "br;q=0", "br; q=0.000, gzip", "*"})
  void takesItNowhereElse(String accepted) {
    assertThat(Compressing.takesBrotli(accepted)).isFalse();
  }
}
