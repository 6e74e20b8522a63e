package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import org.fieldbook.app.toolkit.picture.Markup;

/**
 * A part of a take-away that begins with a heading of its own: a page of the site, a chapter of the
 * book.
 *
 * @param id its name, the same in every format; never a word that the owner wrote
 * @param title as plain text, for lists of contents
 */
record Chapter(String id, Kind kind, String title, Body body) {

  static final String COVER = "cover";
  static final String COMPETENCES = "competences";
  static final String SUMMARY = "summary";
  static final String BADGES = "badges";
  static final String SOURCES = "sources";
  static final String PEOPLE = "people";

  /** What it holds. */
  enum Kind {
    FRONT,
    ENTRY,
    BLANK,
    BACK
  }

  /** Writes it; says by {@code pause} where what was written so far may leave the memory. */
  interface Body {
    void write(Markup main, Pause pause) throws IOException;
  }

  /** A place at which the writer may be emptied. */
  interface Pause {

    Pause NONE = () -> {};

    void here() throws IOException;
  }

  /** Path of its page in the site. */
  String path() {
    return pathOf(id);
  }

  static String pathOf(String id) {
    if (id.startsWith("entry-")) {
      return "entries/" + id.substring("entry-".length()) + ".html";
    }
    if (id.startsWith("blank-")) {
      return "blank/" + id.substring("blank-".length()) + ".html";
    }
    if (id.startsWith("example-")) {
      return "examples/" + id.substring("example-".length()) + ".html";
    }
    return switch (id) {
      case COVER -> "index.html";
      case COMPETENCES -> "by-competence.html";
      default -> id + ".html";
    };
  }

  /** How a format writes its chapters. */
  enum Manner {
    /** Pages beside each other, every version in full. */
    SITE,
    /** One page, every version in full. */
    PAGE,
    /** On paper or in a book: one drawing of each picture, and a list of the versions. */
    BOOK;

    boolean isBook() {
      return this == BOOK;
    }
  }

  /** Where a link to a chapter leads. */
  interface Links {
    String to(String chapter);
  }
}
