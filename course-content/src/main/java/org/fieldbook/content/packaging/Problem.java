package org.fieldbook.content.packaging;

import java.io.Serializable;

/**
 * Something wrong with a package, in words for the person who wrote it.
 *
 * @param file path in the package, empty when the package as a whole is meant
 * @param line from 1, or 0 when no line is to blame
 */
public record Problem(String file, int line, String fault) implements Serializable {

  @Override
  public String toString() {
    String where = line > 0 ? file + ", line " + line : file;
    return where.isEmpty() ? fault : where + ": " + fault;
  }
}
