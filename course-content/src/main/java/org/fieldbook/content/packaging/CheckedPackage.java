package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.reading.PublishedCourse;

/**
 * A package in which nothing is wrong. To have one is to know that it can be published: every file
 * was read, every reference leads somewhere, and every part has been rendered once.
 */
public final class CheckedPackage {

  /** Most bytes of a file under {@code media/}. */
  public static final long LARGEST_MEDIA = PackageLimits.MEDIA;

  private final PackageFiles files;
  private final PublishedCourse course;
  private final Map<String, String> documents;
  private final List<Media> media;
  private final Sha256 hash;

  /** A file under {@code media/}: its path in the package, with {@code media/}. */
  public record Media(String path, String contentType) {}

  private CheckedPackage(
      PackageFiles files,
      PublishedCourse course,
      Map<String, String> documents,
      List<Media> media,
      Sha256 hash) {
    this.files = files;
    this.course = course;
    this.documents = documents;
    this.media = media;
    this.hash = hash;
  }

  /**
   * Checks all of a package.
   *
   * @throws PackageRefused with every fault that was found
   */
  public static CheckedPackage of(PackageFiles files) {
    Problems problems = new Problems();
    try {
      PackageTexts texts = PackageTexts.read(files, problems);
      List<Media> media = new MediaCheck(files, problems).check();
      PublishedCourse course =
          new PackageReader(texts.documents(), files.paths(), problems).read(0, 0).orElse(null);
      if (course == null || !problems.isEmpty()) {
        throw new PackageRefused(problems.inOrder());
      }
      return new CheckedPackage(files, course, texts.documents(), media, hash(files));
    } catch (IOException e) {
      throw new UncheckedIOException("The package broke off while it was read", e);
    }
  }

  /**
   * Hash of a package: paths and bytes, in order, whatever it came in. Needs no check, so that what
   * has been imported before is known without one.
   */
  public static Sha256 hash(PackageFiles files) {
    MessageDigest all = Sha256.digest();
    for (String path : files.paths()) {
      if (isPart(path)) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(files.open(path), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
          throw new UncheckedIOException("The package broke off while it was read", e);
        }
        all.update((path + "\n" + Sha256.of(digest) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return Sha256.of(all);
  }

  /** A note to other authors may lie beside the course, and is no part of it. */
  static boolean isPart(String path) {
    return !path.equals("README.md");
  }

  public CourseCode code() {
    return course.code();
  }

  public String title() {
    return course.title();
  }

  public int weekCount() {
    return course.weeks().size();
  }

  public Sha256 hash() {
    return hash;
  }

  /** The texts of the package by path, in order. */
  public Map<String, String> documents() {
    return documents;
  }

  public List<Media> media() {
    return media;
  }

  /** Opens a file under {@code media/}. */
  public InputStream open(Media file) throws IOException {
    return files.open(file.path());
  }

  /**
   * The read model of a package that was checked when it was imported. What a later version of the
   * check might find is no reason to withhold an edition that students are reading.
   */
  public static PublishedCourse published(
      Map<String, String> documents, Set<String> media, long editionId, int edition) {
    SortedSet<String> paths = new TreeSet<>(documents.keySet());
    paths.addAll(media);
    return new PackageReader(documents, paths, new Problems())
        .read(editionId, edition)
        .orElseThrow(
            () -> new IllegalStateException("Edition " + editionId + " can no longer be read"));
  }
}
