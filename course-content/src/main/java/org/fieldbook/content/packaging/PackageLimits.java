package org.fieldbook.content.packaging;

/**
 * How much a package may hold. All limits stand here; sizes are bytes.
 *
 * <p>They are set for a course with a short video in each week, and far below what would fill a
 * disk or a heap.
 */
final class PackageLimits {

  /** An uploaded zip. */
  static final long ZIP = 2L * 1024 * 1024 * 1024;

  /** Everything in a package together, unpacked. */
  static final long TOTAL = 4L * 1024 * 1024 * 1024;

  /** One file under {@code media/}. */
  static final long MEDIA = 500L * 1024 * 1024;

  /** One text: a week, a tool, an assignment, captions, a drawing. */
  static final long TEXT = 2L * 1024 * 1024;

  /** Number of files and folders. */
  static final int ENTRIES = 5_000;

  /** Unpacked bytes for each packed byte; XHTML reaches 10, a bomb 1,000. */
  static final int RATIO = 100;

  /** What is not judged by its ratio, since a short text of spaces is harmless. */
  static final long RATIO_FROM = 1024 * 1024;

  /** Characters in a path. */
  static final int PATH = 200;

  /** Elements in elements, or lists in lists. */
  static final int DEPTH = 60;

  private PackageLimits() {}
}
