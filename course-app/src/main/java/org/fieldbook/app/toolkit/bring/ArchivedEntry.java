package org.fieldbook.app.toolkit.bring;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.toolkit.EntryVersion.Kind;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.ReturnedEntry;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Makes an entry of what an archive says. What cannot be is refused, whoever wrote it. */
final class ArchivedEntry {

  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant NEWEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int DEEPEST = 8;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LARGEST_BODY = 1_000_000;
  private static final int MOST_VERSIONS = 5_000;
  private static final int MOST_TAGS = 50;

  private ArchivedEntry() {}

  /**
   * The entry.
   *
   * @throws Refused when it cannot be one
   */
  static ReturnedEntry of(JsonObject json) {
    try {
      return read(json);
    } catch (ClassCastException
        | NullPointerException
        | ArithmeticException
        | IllegalArgumentException
        | DateTimeException e) {
      throw new Refused("It is not in the form of an entry.");
    }
  }

  private static ReturnedEntry read(JsonObject json) {
    LocalDate date = LocalDate.parse(json.getString("date"));
    List<String> tags =
        json.getJsonArray("competences").getValuesAs(JsonString::getString).stream()
            .filter(t -> t.matches("[a-z0-9-]{1,60}"))
            .limit(MOST_TAGS)
            .toList();
    Envelope envelope =
        new Envelope(
            json.getString("title"),
            date,
            null,
            json.getString("evidenceNote"),
            null,
            own(json),
            week(json),
            json.getBoolean("archived", false));
    int number = positive(json.getInt("number"));
    JsonArray versions = json.getJsonArray("versions");
    if (versions.size() > MOST_VERSIONS) {
      throw new Refused("It has more than " + MOST_VERSIONS + " versions.");
    }
    List<ReturnedEntry.Version> kept =
        versions.getValuesAs(JsonObject.class).stream().map(ArchivedEntry::version).toList();
    checkNumbers(kept, number);
    return new ReturnedEntry(
        word(json.getString("id")),
        word(json.getJsonObject("tool").getString("id")),
        String.valueOf(envelope.title()),
        date,
        json.getString("status").equals("complete"),
        tags,
        envelope.evidenceNote() == null ? "" : envelope.evidenceNote(),
        envelope.tags() == null ? List.of() : envelope.tags(),
        new Filing(envelope.week(), Boolean.TRUE.equals(envelope.archived())),
        origin(json.getJsonObject("provenance")),
        moment(json.getString("created")),
        moment(json.getString("saved")),
        number,
        body(json.getJsonObject("fields")),
        kept);
  }

  /** The owner's own tags, which archives did not have at first. */
  private static List<String> own(JsonObject json) {
    return json.containsKey("tags")
        ? json.getJsonArray("tags").getValuesAs(JsonString::getString)
        : List.of();
  }

  /** The week that was chosen, which most entries have none of. */
  private static @Nullable String week(JsonObject json) {
    return json.containsKey("courseWeek") ? word(json.getString("courseWeek")) : null;
  }

  private static ReturnedEntry.Origin origin(JsonObject from) {
    return new ReturnedEntry.Origin(
        new CourseCode(from.getString("course")),
        positive(from.getInt("templateEdition")),
        wordOrNone(from, "block"),
        wordOrNone(from, "week"),
        wordOrNone(from, "activity"));
  }

  private static ReturnedEntry.Version version(JsonObject json) {
    return new ReturnedEntry.Version(
        positive(json.getInt("number")),
        Kind.ofCode(json.getString("kind")),
        moment(json.getString("saved")),
        body(json.getJsonObject("fields")));
  }

  /** A number is one version's alone, and none is later than the entry. */
  private static void checkNumbers(List<ReturnedEntry.Version> versions, int latest) {
    Set<Integer> numbers = new HashSet<>();
    for (ReturnedEntry.Version version : versions) {
      boolean isNew = version.kind() == Kind.ASIDE || numbers.add(version.number());
      if (!isNew || version.number() > latest) {
        throw new Refused("Its versions contradict each other.");
      }
    }
  }

  private static JsonObject body(JsonObject fields) {
    check(fields, 0);
    JsonObject body = Json.createObjectBuilder().add("fields", fields).build();
    if (body.toString().length() > LARGEST_BODY) {
      throw new Refused("It is too long to be saved.");
    }
    return body;
  }

  private static void check(JsonValue value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("Nested too deep");
    }
    if (value instanceof JsonObject object) {
      object.forEach(
          (key, v) -> {
            text(key);
            check(v, depth + 1);
          });
    } else if (value instanceof JsonArray array) {
      array.forEach(v -> check(v, depth + 1));
    } else if (value instanceof JsonString string) {
      text(string.getString());
    } else if (value instanceof JsonNumber number) {
      if (number.bigDecimalValue().scale() != 0 || number.bigDecimalValue().precision() > 9) {
        throw new IllegalArgumentException("Not a number of an entry");
      }
    }
  }

  private static void text(String text) {
    boolean clean =
        text.length() <= LONGEST_TEXT
            && text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    if (!clean) {
      throw new Refused("It holds text that cannot be kept.");
    }
  }

  private static String word(String word) {
    if (!word.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) {
      throw new IllegalArgumentException("Not an id");
    }
    return word;
  }

  private static @Nullable String wordOrNone(JsonObject json, String key) {
    return json.isNull(key) ? null : word(json.getString(key));
  }

  private static int positive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("Not a number of a version");
    }
    return number;
  }

  private static Instant moment(String text) {
    Instant moment = Instant.parse(text);
    if (moment.isBefore(OLDEST) || moment.isAfter(NEWEST)) {
      throw new IllegalArgumentException("No such time");
    }
    return moment;
  }
}
