package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

  @Test
  void noRangeAsksForAll() {
    assertThat(ByteRange.of(null, 100)).contains(new ByteRange(0, 99));
    assertThat(ByteRange.of("bytes=0-1,5-9", 100)).contains(new ByteRange(0, 99));
    assertThat(ByteRange.of("pages=1-2", 100)).contains(new ByteRange(0, 99));
  }

  @Test
  void aRangeIsCutToTheFile() {
    assertThat(ByteRange.of("bytes=10-", 100)).contains(new ByteRange(10, 99));
    assertThat(ByteRange.of("bytes=10-19", 100)).contains(new ByteRange(10, 19));
    assertThat(ByteRange.of("bytes=90-500", 100)).contains(new ByteRange(90, 99));
    assertThat(ByteRange.of("bytes=-5", 100)).contains(new ByteRange(95, 99));
    assertThat(ByteRange.of("bytes=-500", 100)).contains(new ByteRange(0, 99));
    assertThat(new ByteRange(10, 19).header(100)).isEqualTo("bytes 10-19/100");
  }

  @Test
  void whatLiesOutsideIsNoRange() {
    assertThat(ByteRange.of("bytes=100-", 100)).isEmpty();
    assertThat(ByteRange.of("bytes=9-5", 100)).isEmpty();
    assertThat(ByteRange.of("bytes=-0", 100)).isEmpty();
  }
}
