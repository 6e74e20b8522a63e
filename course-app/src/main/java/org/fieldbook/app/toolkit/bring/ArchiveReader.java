package org.fieldbook.app.toolkit.bring;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Refused;

/** Reads the data of an archive an entry at a time, and no entry that is larger than it may be. */
final class ArchiveReader {

  private static final long LARGEST_ENTRY = 64L << 20;
  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_BADGES = 500;

  private final CourseCode course;
  private final Consumer<JsonObject> each;
  private final Consumer<JsonObject> badge;
  private String format = "";
  private int version;
  private String of = "";

  /**
   * A reader.
   *
   * @param course that the archive has to be of
   * @param each takes each entry
   * @param badge takes each badge
   */
  ArchiveReader(CourseCode course, Consumer<JsonObject> each, Consumer<JsonObject> badge) {
    this.course = course;
    this.each = each;
    this.badge = badge;
  }

  /**
   * Reads all of it.
   *
   * @throws Refused when it is not in the form of format version 2 or 3, or of another course
   */
  void read(InputStream data) throws IOException {
    Measured in = new Measured(data);
    try (JsonParser json = Json.createParser(in)) {
      if (json.next() != Event.START_OBJECT) {
        throw ArchiveZip.broken();
      }
      while (json.next() == Event.KEY_NAME) {
        member(json.getString(), json, in);
      }
    } catch (Refused refused) {
      throw refused;
    } catch (RuntimeException e) {
      // Whatever the parser throws is about what was sent.
      throw ArchiveZip.broken();
    }
    checkHead();
  }

  private void member(String key, JsonParser json, Measured in) {
    Event event = json.next();
    switch (key) {
      case "format" -> format = json.getString();
      case "formatVersion" -> version = json.getInt();
      case "course" -> of = json.getObject().getString("code");
      case "entries" -> all(event, json, in, new Some("entries", MOST_ENTRIES, each));
      case "badges" -> all(event, json, in, new Some("badges", MOST_BADGES, badge));
      default -> {
        if (event == Event.START_OBJECT) {
          json.skipObject();
        } else if (event == Event.START_ARRAY) {
          json.skipArray();
        }
      }
    }
  }

  /** A list of objects, each of which is taken as it is read. */
  private record Some(String name, int most, Consumer<JsonObject> each) {}

  private void all(Event event, JsonParser json, Measured in, Some some) {
    if (event != Event.START_ARRAY) {
      throw ArchiveZip.broken();
    }
    checkHead();
    int count = 0;
    while (json.next() == Event.START_OBJECT) {
      if (++count > some.most()) {
        throw new Refused("This archive holds more than " + some.most() + " " + some.name() + ".");
      }
      some.each().accept(json.getObject());
      in.begin();
    }
  }

  /**
   * What it is comes before the entries and badges, so that nothing of a foreign file is looked at.
   */
  private void checkHead() {
    if (!format.equals("fieldbook-toolkit")) {
      throw ArchiveZip.broken();
    }
    if (version != 2 && version != 3) {
      throw new Refused(
          version > 3
              ? "This archive was made by a newer Fieldbook: its format has version "
                  + version
                  + ", and versions 2 and 3 are read here. Ask for this Fieldbook to be brought up"
                  + " to date."
              : "This archive has format version "
                  + version
                  + ", and versions 2 and 3 are read here. Take your toolkit away once more.");
    }
    if (!of.equals(course.value())) {
      throw new Refused(
          "This archive is of another course, “"
              + (of.matches("[A-Za-z0-9]{1,20}") ? of : "?")
              + "”, and this toolkit is of "
              + course.value()
              + ". Open the toolkit of that course and bring it in there.");
    }
  }

  /** Counts what passes since the last entry began. */
  private static final class Measured extends FilterInputStream {

    private long bytes;

    Measured(InputStream in) {
      super(in);
    }

    void begin() {
      bytes = 0;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = in.read(buffer, from, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int more) {
      bytes += more;
      if (bytes > LARGEST_ENTRY) {
        throw new Refused("An entry of this archive is larger than 64 MB, which is not taken.");
      }
    }
  }
}
