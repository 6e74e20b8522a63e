package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;

/** The files of a package, wherever it lies. Paths are relative, with forward slashes. */
public interface PackageFiles {

  /** All files, in order of their paths. */
  SortedSet<String> paths();

  /** Size in bytes. */
  long size(String path) throws IOException;

  InputStream open(String path) throws IOException;
}
