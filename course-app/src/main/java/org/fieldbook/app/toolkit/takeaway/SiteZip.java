package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;

/**
 * The site: a folder of pages that opens from a stick without a network, with the entries as data,
 * in a zip. No more than one version of one entry is in memory at a time.
 */
final class SiteZip implements Takeable {

  private final Stationery stationery;

  SiteZip(Stationery stationery) {
    this.stationery = stationery;
  }

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    Packing zip = new Packing(out, takeaway.folder(), takeaway.made());
    Shell shell = new Shell(takeaway);
    for (Chapter chapter : new Chapters(takeaway, Manner.SITE, Chapter::pathOf).all()) {
      zip.put(chapter.path(), page -> page(shell, chapter, page));
      progress.written(chapter);
    }
    zip.put("search-index.js", index -> SearchIndex.write(takeaway, index));
    zip.put("search.js", Packing.resource("search.js"));
    DataZip.put(zip, takeaway);
    TakenFiles.put(zip, takeaway, true);
    TakenBadges.put(zip, takeaway);
    for (String file : Stationery.FILES) {
      zip.put("style/" + file, stationery.bytes(file));
    }
    zip.finish();
  }

  private static void page(Shell shell, Chapter chapter, OutputStream out) throws IOException {
    write(out, "<!DOCTYPE html>\n");
    Markup page = shell.open(chapter);
    chapter.body().write(page, () -> write(out, page.drain()));
    shell.close(chapter, page);
    write(out, page.drain() + "\n");
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
