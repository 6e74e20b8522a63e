package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every format. */
class FormatsTest {

  @ParameterizedTest
  @EnumSource
  void theSameEntriesOnTheSameDayGiveTheSameBytes(Format format) throws IOException {
    byte[] first = bytes(format, full());

    assertThat(first).isNotEmpty();
    assertThat(bytes(format, full())).isEqualTo(first);
  }
}
