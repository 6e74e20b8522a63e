package org.fieldbook.content.tool;

import java.util.List;

/**
 * A setting of a kind of picture.
 *
 * @param means what its value is
 * @param of for a column or a condition: names of the settings one of which names its table or
 *     matrix; for keys, groups and wordings: the setting that names their column; for a point: the
 *     setting that names its fields; for a word: the words to choose from
 */
public record PictureSetting(
    String name, Means means, boolean required, boolean many, List<String> of) {

  /** What a value is. */
  public enum Means {
    /** Id of a field of the tool. */
    FIELD,
    TABLE,
    MATRIX,
    COLUMN,
    NUMBER,
    TEXT,
    WORD,
    /** A choice of a column, by its key. */
    KEY,
    /** What a row must hold: {@code column is value, value}. */
    CONDITION,
    /** Choices of a column under one name: {@code Name: key, key}. */
    GROUP,
    /** Words for a choice of a column: {@code key: words}. */
    WORDING,
    /** A choice of a field with its place: {@code key x y}. */
    POINT
  }

  public PictureSetting {
    of = List.copyOf(of);
  }

  static PictureSetting field(String name) {
    return new PictureSetting(name, Means.FIELD, false, false, List.of());
  }

  static PictureSetting fields(String name) {
    return new PictureSetting(name, Means.FIELD, false, true, List.of());
  }

  static PictureSetting table(String name) {
    return new PictureSetting(name, Means.TABLE, false, false, List.of());
  }

  static PictureSetting matrix(String name) {
    return new PictureSetting(name, Means.MATRIX, false, false, List.of());
  }

  static PictureSetting column(String name, String... of) {
    return new PictureSetting(name, Means.COLUMN, false, false, List.of(of));
  }

  static PictureSetting columns(String name, String... of) {
    return new PictureSetting(name, Means.COLUMN, false, true, List.of(of));
  }

  static PictureSetting number(String name) {
    return new PictureSetting(name, Means.NUMBER, false, false, List.of());
  }

  static PictureSetting text(String name) {
    return new PictureSetting(name, Means.TEXT, false, false, List.of());
  }

  static PictureSetting texts(String name) {
    return new PictureSetting(name, Means.TEXT, false, true, List.of());
  }

  static PictureSetting word(String name, String... words) {
    return new PictureSetting(name, Means.WORD, false, false, List.of(words));
  }

  static PictureSetting key(String name, String column) {
    return new PictureSetting(name, Means.KEY, false, false, List.of(column));
  }

  static PictureSetting conditions(String name, String table) {
    return new PictureSetting(name, Means.CONDITION, false, true, List.of(table));
  }

  static PictureSetting groups(String name, String column) {
    return new PictureSetting(name, Means.GROUP, false, true, List.of(column));
  }

  static PictureSetting wordings(String name, String column) {
    return new PictureSetting(name, Means.WORDING, false, true, List.of(column));
  }

  static PictureSetting points(String name, String fields) {
    return new PictureSetting(name, Means.POINT, false, true, List.of(fields));
  }

  /** The same, which a picture of the kind cannot do without. */
  PictureSetting must() {
    return new PictureSetting(name, means, true, many, of);
  }
}
