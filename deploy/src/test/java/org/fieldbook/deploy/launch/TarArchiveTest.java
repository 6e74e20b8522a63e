package org.fieldbook.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {

  @TempDir Path target = Path.of("");

  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  @Test
  void writesFilesDirectoriesAndLinksWithTheirPermissions() throws IOException {
    entry("bin/", '5', "", "", "0000755");
    entry("bin/run", '0', "", "#!/bin/sh\n", "0000755");
    entry("share/notes.txt", '0', "", "x".repeat(700), "0000644");
    entry("lib/now", '2', "lib.so.5", "", "0000777");
    unpack();
    assertThat(target.resolve("bin/run")).isExecutable().hasContent("#!/bin/sh\n");
    assertThat(target.resolve("share/notes.txt")).hasSize(700);
    assertThat(Files.isExecutable(target.resolve("share/notes.txt"))).isFalse();
    assertThat(Files.readSymbolicLink(target.resolve("lib/now"))).hasToString("lib.so.5");
  }

  @Test
  void leavesOutWhatIsNotWanted() throws IOException {
    entry("lib/a.a", '0', "", "static", "0000644");
    entry("lib/b.so", '0', "", "shared", "0000644");
    unpack();
    assertThat(target.resolve("lib/a.a")).doesNotExist();
    assertThat(target.resolve("lib/b.so")).hasContent("shared");
  }

  @Test
  void refusesToLeadOutside() throws IOException {
    entry("../elsewhere", '0', "", "x", "0000644");
    assertThatThrownBy(this::unpack).hasMessageContaining("leads outside");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws IOException {
    entry("device", '3', "", "", "0000644");
    assertThatThrownBy(this::unpack).hasMessageContaining("unknown kind");
  }

  @Test
  void noticesAnArchiveThatEndsEarly() throws IOException {
    entry("bin/run", '0', "", "#!/bin/sh\n", "0000755");
    assertThatThrownBy(
            () ->
                new TarArchive(new ByteArrayInputStream(archive.toByteArray()))
                    .unpack(target, name -> true))
        .hasMessageContaining("ends early");
  }

  private void unpack() throws IOException {
    archive.write(new byte[1024]);
    new TarArchive(new ByteArrayInputStream(archive.toByteArray()))
        .unpack(target, name -> !name.endsWith(".a"));
  }

  private void entry(String name, char kind, String link, String content, String mode)
      throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, mode);
    put(header, 124, "%011o".formatted(content.length()));
    header[156] = (byte) kind;
    put(header, 157, link);
    archive.write(header);
    archive.write(content.getBytes(StandardCharsets.UTF_8));
    archive.write(new byte[(512 - content.length() % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
