package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Chapter.Pause;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.pdf.PdfBook;
import org.fieldbook.app.toolkit.takeaway.pdf.Photos;

/**
 * A4 pages as PDF/UA-1: tagged, with embedded fonts, a language and a title. A chapter is in memory
 * at a time.
 */
final class PrintedPdf implements Takeable {

  private final Stationery stationery;

  PrintedPdf(Stationery stationery) {
    this.stationery = stationery;
  }

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    Map<String, Beside.Bytes> photos = TakenFiles.photos(takeaway);
    PdfBook book =
        new PdfBook(
            new PdfBook.About(
                takeaway.learner() + "’s toolkit",
                takeaway.learner(),
                takeaway.presentation().course().title(),
                takeaway.made()),
            new DrawingRules(DrawingStyle.of(stationery)),
            name -> Photos.Photo.of(TakenFiles.photo(photos, name)),
            out);
    for (Chapter chapter : new Chapters(takeaway, Manner.BOOK, id -> "#" + id).all()) {
      Markup main = new Markup();
      main.open("div");
      chapter.body().write(main, Pause.NONE);
      book.chapter(chapter.id(), chapter.title(), main.close().toString());
      progress.written(chapter);
    }
    book.finish();
  }
}
