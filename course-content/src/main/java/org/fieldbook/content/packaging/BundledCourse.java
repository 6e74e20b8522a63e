package org.fieldbook.content.packaging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;

/**
 * A package that comes with Fieldbook, on the class path under {@code courses/}. On the class path
 * nothing can be listed; so the place of its {@code course.yaml} is asked for, and the jar or
 * folder that holds it is.
 */
public final class BundledCourse implements PackageFiles {

  private final ClassLoader loader;
  private final String root;
  private final SortedMap<String, Long> sizes;

  private BundledCourse(ClassLoader loader, String root, SortedMap<String, Long> sizes) {
    this.loader = loader;
    this.root = root;
    this.sizes = Collections.unmodifiableSortedMap(sizes);
  }

  /**
   * The package of a course.
   *
   * @throws NotFound when Fieldbook comes without that course
   */
  public static PackageFiles of(CourseCode course) {
    return of(course, BundledCourse.class.getClassLoader());
  }

  static PackageFiles of(CourseCode course, ClassLoader loader) {
    String root = "courses/" + course + "/";
    URL facts = loader.getResource(root + "course.yaml");
    if (facts == null) {
      throw new NotFound("bundled course " + course);
    }
    try {
      if (facts.getProtocol().equals("file")) {
        Path file = Path.of(facts.toURI());
        return PackageFolder.at(file.resolveSibling("."));
      }
      return new BundledCourse(loader, root, entries(facts, root));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bundled course " + course, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The class path gave a place that is none: " + facts, e);
    }
  }

  private static SortedMap<String, Long> entries(URL facts, String root) throws IOException {
    URLConnection connection = facts.openConnection();
    if (!(connection instanceof JarURLConnection jar)) {
      throw new IOException("Neither a folder nor a jar: " + facts);
    }
    jar.setUseCaches(false);
    SortedMap<String, Long> sizes = new TreeMap<>();
    try (JarFile file = jar.getJarFile()) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (!entry.isDirectory() && entry.getName().startsWith(root)) {
          sizes.put(entry.getName().substring(root.length()), entry.getSize());
        }
      }
    }
    return sizes;
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(sizes.keySet());
  }

  @Override
  public long size(String path) throws IOException {
    Long size = sizes.get(path);
    if (size == null) {
      throw new FileNotFoundException(root + path);
    }
    return size;
  }

  @Override
  public InputStream open(String path) throws IOException {
    InputStream in = loader.getResourceAsStream(root + path);
    if (in == null) {
      throw new FileNotFoundException(root + path);
    }
    return in;
  }
}
