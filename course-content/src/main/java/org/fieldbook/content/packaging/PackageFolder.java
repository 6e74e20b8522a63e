package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A package in a folder. Links are not followed, and hidden files are not part of it. */
public final class PackageFolder implements PackageFiles {

  private final Path root;
  private final SortedSet<String> paths;

  private PackageFolder(Path root, SortedSet<String> paths) {
    this.root = root;
    this.paths = Collections.unmodifiableSortedSet(paths);
  }

  /**
   * The package in a folder.
   *
   * @throws PackageRefused when it holds a link or too many files
   */
  public static PackageFolder at(Path root) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(root) && isHidden(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
              return FileVisitResult.CONTINUE;
            }
            String path = relative(root, file);
            if (!attributes.isRegularFile()) {
              throw new PackageRefused(
                  path + " is a link, not a file. Put the file itself in the package.");
            }
            paths.add(path);
            if (paths.size() > PackageLimits.ENTRIES) {
              throw new PackageRefused("There are more than " + PackageLimits.ENTRIES + " files.");
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new PackageFolder(root, paths);
  }

  /** What desktops leave behind: .DS_Store, __MACOSX, Thumbs.db. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.equals("__MACOSX") || name.equalsIgnoreCase("Thumbs.db");
  }

  private static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && isHidden(name.toString());
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public SortedSet<String> paths() {
    return paths;
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(place(path));
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(place(path), LinkOption.NOFOLLOW_LINKS);
  }

  private Path place(String path) {
    if (!paths.contains(path)) {
      throw new IllegalArgumentException("Not in the package: " + path);
    }
    return root.resolve(path);
  }
}
