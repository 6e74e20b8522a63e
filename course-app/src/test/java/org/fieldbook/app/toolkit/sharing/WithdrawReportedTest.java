package org.fieldbook.app.toolkit.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithdrawReportedTest {

  @Test
  void anAddressOfASharedEntryIsFoundInWhatTheReporterWrote() {
    assertThat(WithdrawReported.entryAt("https://learn.example/toolkit/shared?entry=412"))
        .contains(412L);
    assertThat(
            WithdrawReported.entryAt("It is at /toolkit/shared?p=LMC310-2026J&entry=9 on the page"))
        .contains(9L);
  }

  @Test
  void whatLeadsElsewhereIsNoEntry() {
    assertThat(WithdrawReported.entryAt("the forum, thread 412")).isEmpty();
    assertThat(WithdrawReported.entryAt("/toolkit/shared?entry=0")).isEmpty();
    assertThat(WithdrawReported.entryAt("/toolkit/shared?entry=1234567890123456789012")).isEmpty();
    assertThat(WithdrawReported.entryAt("")).isEmpty();
  }
}
