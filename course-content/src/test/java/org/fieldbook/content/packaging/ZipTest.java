package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip is unpacked within its folder and within limits, or not at all. */
class ZipTest {

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("x".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zipped(SmallCourse course, String folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String path : course.paths()) {
        zip.putNextEntry(new ZipEntry(folder + path));
        zip.write(course.bytes(path));
      }
    }
    return bytes.toByteArray();
  }

  private static void unpack(byte[] zip) throws IOException {
    PackageZip.unpack(new ByteArrayInputStream(zip)).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABC123/"})
  void holdsTheSamePackageAsTheFolder(String folder) throws IOException {
    SmallCourse course = new SmallCourse();
    byte[] upload = zipped(course, folder);

    try (PackageZip zip = PackageZip.unpack(new ByteArrayInputStream(upload))) {
      CheckedPackage checked = CheckedPackage.of(zip.files());

      assertThat(checked.hash()).isEqualTo(CheckedPackage.of(course).hash());
      assertThat(checked.media())
          .extracting(CheckedPackage.Media::contentType)
          .containsExactly("text/vtt", "video/webm");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil", "a/../../evil", "/etc/evil", "a\\..\\evil", "C:evil", "a\u0000b"})
  void doesNotLeaveItsFolder(String name) throws IOException {
    byte[] zip = zip("course.yaml", name);

    assertThatThrownBy(() -> unpack(zip))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("not allowed");
  }

  @Test
  void hasEachNameOnce() throws IOException {
    byte[] zip = zip("media/a.png", "media/A.png");

    assertThatThrownBy(() -> unpack(zip)).hasMessageContaining("two entries with the name");
  }

  @Test
  @Timeout(30)
  void isNoBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("course.yaml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }

    assertThatThrownBy(() -> unpack(bytes.toByteArray()))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("more than 100 times its size");
  }

  @Test
  void hasNotTooManyEntries() throws IOException {
    String[] names = new String[PackageLimits.ENTRIES + 1];
    for (int i = 0; i < names.length; i++) {
      names[i] = "media/" + i;
    }
    byte[] zip = zip(names);

    assertThatThrownBy(() -> unpack(zip)).hasMessageContaining("more than 5000 files");
  }

  @Test
  void isNotLockedWithAPassword() throws IOException {
    byte[] zip = zip("course.yaml");
    // Bit 0 of the flags, in the local header and in the central directory.
    zip[6] |= 1;
    for (int i = 0; i < zip.length - 4; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }

    assertThatThrownBy(() -> unpack(zip))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a zip", "PK\u0003\u0004 broken off"})
  void isAZip(String bytes) {
    assertThatThrownBy(() -> unpack(bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("not a zip, or it is damaged");
  }

  @Test
  void brokenInItsContentIsDamaged() throws IOException {
    byte[] zip = zipped(new SmallCourse(), "");
    for (int i = 60; i < 200; i++) {
      zip[i] ^= 0x55;
    }

    assertThatThrownBy(() -> unpack(zip))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    long before = folders(temporary);

    assertThatThrownBy(() -> unpack(zip("../evil"))).isInstanceOf(PackageRefused.class);
    unpack(zipped(new SmallCourse(), ""));

    assertThat(folders(temporary)).isEqualTo(before);
  }

  private static long folders(Path temporary) {
    try (var files = Files.list(temporary)) {
      return files.filter(f -> f.getFileName().toString().startsWith("course-package")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
