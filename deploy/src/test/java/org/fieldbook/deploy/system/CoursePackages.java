package org.fieldbook.deploy.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The courses of this project's source, zipped as a course team would. */
public final class CoursePackages {

  private CoursePackages() {}

  /** The course as it is. */
  public static Path zip(String course, Path folder) throws IOException {
    return zip(course, folder, Map.of());
  }

  /**
   * The course with changes.
   *
   * @param folder where the zip is put
   * @param changes what becomes of a file's text, by its path in the package
   */
  public static Path zip(String course, Path folder, Map<String, UnaryOperator<String>> changes)
      throws IOException {
    Path source = Path.of("../course-content/src/main/courses", course).toRealPath();
    Path file = folder.resolve(course + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> files = Files.walk(source)) {
      for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = source.relativize(one).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(name));
        if (changes.containsKey(name)) {
          String changed = changes.get(name).apply(Files.readString(one));
          zip.write(changed.getBytes(StandardCharsets.UTF_8));
        } else {
          Files.copy(one, zip);
        }
        zip.closeEntry();
      }
    }
    return file;
  }
}
