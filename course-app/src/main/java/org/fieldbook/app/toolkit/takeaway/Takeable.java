package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a take-away in one format. The same entries on the same day give the same bytes. */
public interface Takeable {

  /**
   * Writes all of it and leaves the stream open.
   *
   * @throws org.fieldbook.content.kernel.Refused when the format cannot hold so much
   * @throws IOException when the stream breaks
   */
  void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException;

  /** The writer of a format. */
  static Takeable of(Format format, Stationery stationery) {
    return switch (format) {
      case SITE -> new SiteZip(stationery);
      case PAGE -> new OnePage(stationery);
      case PRINT -> new PrintedPdf(stationery);
      case WORD -> new WordDocument(stationery);
      case BOOK -> new EpubBook(stationery);
      case TABLES -> new TablesZip();
      case DATA -> new DataZip();
    };
  }

  /** Hears how far it is. */
  interface Progress {

    Progress NONE = () -> {};

    /** An entry was written. */
    void entry();

    /** A chapter was written; counts when it is one of an entry. */
    default void written(Chapter chapter) {
      if (chapter.kind() == Chapter.Kind.ENTRY) {
        entry();
      }
    }
  }
}
