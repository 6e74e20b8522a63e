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
      return new CheckedPackage(
          files, course, texts.documents(), media, hash(files, texts.documents(), media));
    } catch (IOException e) {
      throw new UncheckedIOException("The package broke off while it was read", e);
    }
  }

  /** What an edition holds is hashed: paths and bytes, in order, whatever the package came in. */
  private static Sha256 hash(PackageFiles files, Map<String, String> documents, List<Media> media)
      throws IOException {
    MessageDigest all = Sha256.digest();
    for (Map.Entry<String, String> document : documents.entrySet()) {
      add(all, document.getKey(), Sha256.of(document.getValue().getBytes(StandardCharsets.UTF_8)));
    }
    for (Media file : media) {
      MessageDigest digest = Sha256.digest();
      try (InputStream in = new DigestInputStream(files.open(file.path()), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      add(all, file.path(), Sha256.of(digest));
    }
    return Sha256.of(all);
  }

  private static void add(MessageDigest all, String path, Sha256 hash) {
    all.update((path + "\n" + hash.hex() + "\n").getBytes(StandardCharsets.UTF_8));
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
