package org.fieldbook.app.toolkit.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "' Amina@Example.ORG ', amina@example.org",
    "F1234567, f1234567",
    "o'neil+care@mail.example.org, o'neil+care@mail.example.org"
  })
  void isKeptInLowerCase(String typed, String kept) {
    assertThat(Address.typed(typed).text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Amina Okafor",
        "amina@",
        "@example.org",
        "amina@example",
        "a@b.c, d@e.f",
        "amina@example.org\nx@example.org",
        "%",
        "12345678"
      })
  void whatIsNeitherAddressNorIdentifierIsRefused(String typed) {
    assertThatThrownBy(() -> Address.typed(typed))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("such as name@example.org");
  }
}
