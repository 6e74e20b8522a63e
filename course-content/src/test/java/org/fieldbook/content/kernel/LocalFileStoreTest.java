package org.fieldbook.content.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest {

  private static final byte[] WORDS = "what I learned".getBytes(StandardCharsets.UTF_8);

  private final Path data;
  private final LocalFileStore store = new LocalFileStore();

  LocalFileStoreTest(@TempDir Path data) {
    this.data = data;
    store.data = data.toString();
    store.open();
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private List<Path> kept() throws IOException {
    try (var files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    StoredFile file = store.store(stream(WORDS), 100);

    assertThat(file.hash()).isEqualTo(Sha256.of(WORDS));
    assertThat(file.size()).isEqualTo(WORDS.length);
    try (InputStream in = store.open(file.hash())) {
      assertThat(in.readAllBytes()).isEqualTo(WORDS);
    }
  }

  @Test
  void keepsTheSameContentOnce() throws IOException {
    store.store(stream(WORDS), 100);
    store.store(stream(WORDS), 100);

    assertThat(kept()).hasSize(1);
  }

  @Test
  void takesExactlyAsMuchAsIsAllowed() throws IOException {
    assertThat(store.store(stream(WORDS), WORDS.length).size()).isEqualTo(WORDS.length);
    assertThatThrownBy(() -> store.store(stream(new byte[15]), 14))
        .isInstanceOf(FileStore.TooLarge.class)
        .hasMessageContaining("14");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void keepsNothingOfAStreamThatBreaksOff() throws IOException {
    InputStream breaksOff =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("the line went dead");
            }
            left--;
            return 'x';
          }
        };

    assertThatThrownBy(() -> store.store(breaksOff, 1_000_000)).hasMessage("the line went dead");
    assertThat(kept()).isEmpty();
  }

  @Test
  void hasNothingUnderAHashThatNobodyGaveIt() {
    assertThatThrownBy(() -> store.open(Sha256.of(WORDS))).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void saysWhenThereIsNowhereToKeepFiles() {
    LocalFileStore homeless = new LocalFileStore();

    assertThatThrownBy(homeless::open).hasMessageContaining("FIELDBOOK_DATA");
  }
}
