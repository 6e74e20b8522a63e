package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;

/** The entries as data with their schema, to be brought into another Fieldbook. */
final class DataZip implements Takeable {

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    Packing zip = new Packing(out, takeaway.folder(), takeaway.made());
    zip.put("entries.json", data -> EntriesJson.write(takeaway, progress, data));
    zip.put("entries.schema.json", Packing.resource("entries.schema.json"));
    TakenFiles.put(zip, takeaway, false);
    TakenBadges.put(zip, takeaway);
    zip.finish();
  }

  /** The same beside the pages of the site. */
  static void put(Packing zip, Takeaway takeaway) throws IOException {
    zip.put("entries.json", data -> EntriesJson.write(takeaway, Progress.NONE, data));
    zip.put("entries.schema.json", Packing.resource("entries.schema.json"));
  }
}
