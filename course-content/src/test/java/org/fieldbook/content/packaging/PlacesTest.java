package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package is the same wherever it lies: in a folder, or in a jar on the class path. */
class PlacesTest {

  private static final CourseCode COURSE = new CourseCode("ABC123");

  private static Path write(SmallCourse course, Path folder) throws IOException {
    for (String path : course.paths()) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolve("..").normalize());
      Files.write(file, course.bytes(path));
    }
    return folder;
  }

  @Test
  void aFolder(@TempDir Path folder) throws IOException {
    SmallCourse course = new SmallCourse();
    write(course, folder);
    Files.writeString(folder.resolve(".DS_Store"), "x");
    Files.writeString(folder.resolve("README.md"), "for authors");

    CheckedPackage checked = CheckedPackage.of(PackageFolder.at(folder));

    assertThat(checked.hash()).isEqualTo(CheckedPackage.of(course).hash());
  }

  @Test
  void aJarOnTheClassPath(@TempDir Path folder) throws IOException {
    SmallCourse course = new SmallCourse();
    Path jar = folder.resolve("courses.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String path : course.paths()) {
        entries.putNextEntry(new JarEntry("courses/ABC123/" + path));
        entries.write(course.bytes(path));
      }
      entries.putNextEntry(new JarEntry("courses/XYZ999/course.yaml"));
    }

    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      PackageFiles files = BundledCourse.of(COURSE, loader);

      assertThat(files.paths()).isEqualTo(course.paths());
      assertThat(CheckedPackage.of(files).hash()).isEqualTo(CheckedPackage.of(course).hash());
    }
  }

  @Test
  void nowhere() {
    assertThatThrownBy(() -> BundledCourse.of(new CourseCode("ZZZ999")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aLinkIsNotFollowed(@TempDir Path folder) throws IOException {
    write(new SmallCourse(), folder);
    Files.createSymbolicLink(folder.resolve("media/key.pdf"), Path.of("v.vtt"));

    assertThatThrownBy(() -> PackageFolder.at(folder))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("media/key.pdf is a link");
  }
}
