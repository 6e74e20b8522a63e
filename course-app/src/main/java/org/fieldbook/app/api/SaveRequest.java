package org.fieldbook.app.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.SaveDecision;
import org.jspecify.annotations.Nullable;

/**
 * A save as it comes in: {@code {"body": {...}, "kind": "auto", "title": "...", "date":
 * "2026-11-28", "competences": ["..."], "evidenceNote": "...", "done": true, "tags": ["..."],
 * "week": "W05", "archived": false}}, all but the body optional; the version that was seen in
 * {@code If-Match} or {@code If-None-Match}; tab and id of the save in headers.
 */
record SaveRequest(JsonObject body, EntryVersion.Kind kind, Envelope envelope) {

  /** Header with the id of the browser's tab. */
  static final String TAB = "X-Fieldbook-Tab";

  /** Header with the id that the browser gave this save: sent again, it is the same save. */
  static final String SAVE = "X-Fieldbook-Save";

  private static final Set<String> KEYS =
      Set.of(
          "body",
          "kind",
          "title",
          "date",
          "competences",
          "evidenceNote",
          "done",
          "tags",
          "week",
          "archived");
  private static final Set<String> KINDS = Set.of("auto", "kept", "merged");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern TAG = Pattern.compile("\"?([0-9]{1,9})\"?");

  static SaveRequest of(JsonObject request) {
    if (!KEYS.containsAll(request.keySet()) || !(request.get("body") instanceof JsonObject body)) {
      throw JsonRequest.malformed();
    }
    String kind = text(request, "kind");
    if (kind != null && !KINDS.contains(kind)) {
      throw JsonRequest.malformed();
    }
    return new SaveRequest(
        body,
        kind == null ? EntryVersion.Kind.AUTO : EntryVersion.Kind.ofCode(kind),
        new Envelope(
            text(request, "title"),
            date(request),
            competences(request),
            text(request, "evidenceNote"),
            flag(request, "done"),
            tags(request),
            text(request, "week"),
            flag(request, "archived")));
  }

  /** The number that the writer had seen. */
  static int expected(HttpHeaders headers) {
    if ("*".equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      return SaveDecision.NONE;
    }
    String tag = headers.getHeaderString(HttpHeaders.IF_MATCH);
    var number = TAG.matcher(tag == null ? "" : tag);
    if (!number.matches()) {
      throw new WebApplicationException(
          Problem.of(428, List.of("Say which version you have seen: If-Match, or If-None-Match.")));
    }
    return Integer.parseInt(number.group(1));
  }

  static EntryVersion.Origin origin(HttpHeaders headers) {
    String tab = headers.getHeaderString(TAB);
    String save = headers.getHeaderString(SAVE);
    if (tab == null || save == null || !ID.matcher(tab).matches() || !ID.matcher(save).matches()) {
      throw JsonRequest.malformed();
    }
    return new EntryVersion.Origin(tab, save);
  }

  private static @Nullable String text(JsonObject request, String key) {
    if (!request.containsKey(key)) {
      return null;
    }
    if (request.get(key) instanceof JsonString text) {
      return text.getString();
    }
    throw JsonRequest.malformed();
  }

  private static @Nullable LocalDate date(JsonObject request) {
    String text = text(request, "date");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw JsonRequest.malformed();
    }
  }

  private static @Nullable Boolean flag(JsonObject request, String key) {
    JsonValue value = request.get(key);
    if (value == null) {
      return null;
    }
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == JsonValue.TRUE;
    }
    throw JsonRequest.malformed();
  }

  private static @Nullable List<String> competences(JsonObject request) {
    JsonValue value = request.get("competences");
    if (value == null) {
      return null;
    }
    if (value instanceof JsonArray array && array.size() <= 30) {
      return array.stream().map(SaveRequest::competence).distinct().toList();
    }
    throw JsonRequest.malformed();
  }

  private static @Nullable List<String> tags(JsonObject request) {
    JsonValue value = request.get("tags");
    if (value == null) {
      return null;
    }
    if (value instanceof JsonArray array
        && array.size() <= 30
        && array.stream().allMatch(JsonString.class::isInstance)) {
      return array.getValuesAs(JsonString::getString);
    }
    throw JsonRequest.malformed();
  }

  private static String competence(JsonValue value) {
    if (value instanceof JsonString text && ID.matcher(text.getString()).matches()) {
      return text.getString();
    }
    throw JsonRequest.malformed();
  }
}
