package org.fieldbook.app.toolkit.paper;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.content.tool.Paper;

/**
 * What was written and drawn in an entry, sheet by sheet as its template lays it out: the one place
 * that says what stands where, for pages and all formats alike.
 */
public final class EntryPaper {

  private final EntrySheet fields;
  private final Figure figure;

  /** Writes a picture of the entry; the first has the number 1. */
  public interface Figure {
    void write(Markup to, Picture picture, int number);
  }

  /**
   * A sheet that has something on it.
   *
   * @param title its heading; empty where the entry runs on as it is, or its fields are headings of
   *     that level
   * @param display whether it is to hang up
   */
  public record Sheet(String title, boolean display, Markup written) {}

  /**
   * The paper of an entry.
   *
   * @param fields whose headings are one level below those of the sheets
   */
  public EntryPaper(EntrySheet fields, Figure figure) {
    this.fields = fields;
    this.figure = figure;
  }

  /** Its sheets; what is not filled is named on the last. At least one. */
  public List<Sheet> of(JsonObject body, List<Picture> pictures) {
    Answers answers = fields.answers(body);
    List<Sheet> sheets = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    boolean laidOut = fields.template().isLaidOut();
    List<Paper.Laid> all = fields.template().sheets();
    for (int i = 0; i < all.size(); i++) {
      Paper.Laid laid = all.get(i);
      Markup written = new Markup();
      laid.pictures().forEach(title -> figures(written, title, pictures));
      boolean headed = !laidOut || !laid.title().isEmpty();
      fields.fields(written, laid, answers, headed, empty);
      boolean last = i == all.size() - 1;
      if (last) {
        EntrySheet.notFilled(written, empty);
      }
      if (!written.isEmpty() || (last && sheets.isEmpty())) {
        sheets.add(new Sheet(laid.title(), laid.display(), written));
      }
    }
    return sheets;
  }

  private void figures(Markup to, String title, List<Picture> pictures) {
    for (int i = 0; i < pictures.size(); i++) {
      if (pictures.get(i).title().equals(title)) {
        figure.write(to, pictures.get(i), i + 1);
      }
    }
  }
}
