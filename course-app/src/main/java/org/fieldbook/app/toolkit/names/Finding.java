package org.fieldbook.app.toolkit.names;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.content.kernel.Sha256;

/**
 * Something found in an entry, where it stands.
 *
 * @param slot of the entry
 * @param passage the text, and what its place is called
 * @param mark tells the same words of the same kind in the same entry from all others; what is kept
 *     is known by it
 */
public record Finding(String slot, Passage passage, Found found, String mark) {

  /** Characters shown before and after the words. */
  private static final int ROUND = 60;

  static List<Finding> in(EntryView entry, Passage passage, java.util.Set<String> known) {
    return Identifiers.in(passage.text(), known).stream()
        .map(f -> new Finding(entry.slot(), passage, f, mark(entry.id(), f)))
        .toList();
  }

  private static String mark(long entry, Found found) {
    String words = found.words().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    String all = entry + " " + found.kind().code() + " " + words;
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** What stands before the words. */
  public String getBefore() {
    int from = Math.max(0, found.start() - ROUND);
    return (from > 0 ? "…" : "") + passage.text().substring(whole(from), found.start());
  }

  /** What stands after them. */
  public String getAfter() {
    int to = Math.min(passage.text().length(), found.end() + ROUND);
    return passage.text().substring(found.end(), whole(to))
        + (to < passage.text().length() ? "…" : "");
  }

  /** Not between the halves of one character. */
  private int whole(int at) {
    boolean inside =
        at > 0
            && at < passage.text().length()
            && Character.isLowSurrogate(passage.text().charAt(at))
            && Character.isHighSurrogate(passage.text().charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
