package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTest {

  @Test
  void theNearestProxyIsBelievedAndNobodyBeforeIt() {
    assertThat(Site.address(List.of("203.0.113.9"), "127.0.0.1")).isEqualTo("203.0.113.9");
    assertThat(Site.address(List.of("10.9.8.7, 203.0.113.9"), "127.0.0.1"))
        .isEqualTo("203.0.113.9");
    assertThat(Site.address(List.of("10.9.8.7", "2001:db8::1"), "127.0.0.1"))
        .isEqualTo("2001:db8::1");
  }

  @Test
  void whatIsNoAddressIsNotTakenForOne() {
    for (String forwarded : List.of("", "unknown", "1.2.3.4, <script>", "9".repeat(46), ",")) {
      assertThat(Site.address(List.of(forwarded), "127.0.0.1"))
          .as(forwarded)
          .isEqualTo("127.0.0.1");
    }
    assertThat(Site.address(List.of(), "127.0.0.1")).isEqualTo("127.0.0.1");
  }
}
