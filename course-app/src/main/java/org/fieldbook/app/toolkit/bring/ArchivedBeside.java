package org.fieldbook.app.toolkit.bring;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.toolkit.attachment.PutBackFiles.Returned;
import org.fieldbook.content.kernel.Refused;

/**
 * What an archive says stands beside an entry. Archives of version 2 say nothing.
 *
 * @param slot of the entry
 */
record ArchivedBeside(String slot, List<Link> links, List<File> files) {

  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  ArchivedBeside {
    links = List.copyOf(links);
    files = List.copyOf(files);
  }

  /** A link with another entry, and why. */
  record Link(String to, String why) {}

  /** A file, and where in the archive it is. */
  record File(String path, Returned file) {}

  /**
   * Beside this entry.
   *
   * @throws Refused when it cannot be
   */
  static ArchivedBeside of(String slot, JsonObject json) {
    try {
      return new ArchivedBeside(
          slot,
          some(json, "links").stream().map(l -> new Link(text(l, "to"), text(l, "why"))).toList(),
          some(json, "files").stream().map(ArchivedBeside::file).toList());
    } catch (ClassCastException | NullPointerException | DateTimeException e) {
      throw new Refused("Its links or files are not in the form of those of an entry.");
    }
  }

  private static List<JsonObject> some(JsonObject json, String key) {
    JsonArray some = json.containsKey(key) ? json.getJsonArray(key) : JsonArray.EMPTY_JSON_ARRAY;
    if (some.size() > MOST) {
      throw new Refused("It has more links or files than an entry can have.");
    }
    return some.getValuesAs(JsonObject.class);
  }

  private static File file(JsonObject json) {
    return new File(
        text(json, "path"),
        new Returned(
            text(json, "name"),
            text(json, "sha256"),
            text(json, "description"),
            text(json, "words"),
            Instant.parse(text(json, "added"))));
  }

  private static String text(JsonObject json, String key) {
    String text = json.getString(key);
    if (text.length() > LONGEST || text.indexOf(0) >= 0) {
      throw new Refused("It holds text that cannot be kept.");
    }
    return text;
  }
}
