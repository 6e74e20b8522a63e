package org.fieldbook.app.toolkit.names;

/**
 * Words of a text by which somebody could be recognised.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset after the last
 * @param why what made the check stop here, as a sentence
 * @param instead what could stand there, such as {@code Mrs P}
 */
public record Found(Kind kind, int start, int end, String words, String why, String instead) {

  boolean overlaps(Found other) {
    return start < other.end && other.start < end;
  }
}
