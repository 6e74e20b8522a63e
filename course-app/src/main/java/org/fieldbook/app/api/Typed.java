package org.fieldbook.app.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;

/** What a program sent, read without trust: a value of the wrong kind is 400, never a failure. */
final class Typed {

  private final JsonObject json;

  Typed(JsonObject json) {
    this.json = json;
  }

  /** Reads a request's body, which is one JSON object. */
  static Typed read(InputStream in) throws IOException {
    return new Typed(JsonRequest.read(in));
  }

  /** Words; empty when absent. Control characters but line ends and tabs go. */
  String words(String name) {
    JsonValue value = json.get(name);
    if (value == null || value == JsonValue.NULL) {
      return "";
    }
    if (value instanceof JsonString text) {
      return cleaned(text.getString());
    }
    throw JsonRequest.malformed();
  }

  int number(String name) {
    return findNumber(name).orElseThrow(JsonRequest::malformed);
  }

  /** A whole number; empty when absent or null. */
  Optional<Integer> findNumber(String name) {
    JsonValue value = json.get(name);
    if (value == null || value == JsonValue.NULL) {
      return Optional.empty();
    }
    // The scale goes first: 1e999999999 must not be written out to see whether it is whole.
    if (value instanceof JsonNumber number
        && number.bigDecimalValue().scale() == 0
        && number.bigDecimalValue().precision() <= 9) {
      return Optional.of(number.intValue());
    }
    throw JsonRequest.malformed();
  }

  /** A whole number of up to 15 digits, such as a size in bytes. */
  long large(String name) {
    if (json.get(name) instanceof JsonNumber number
        && number.bigDecimalValue().scale() == 0
        && number.bigDecimalValue().precision() <= 15) {
      return number.longValue();
    }
    throw JsonRequest.malformed();
  }

  /** A list of words, at most so many; empty when absent. */
  List<String> list(String name, int most) {
    JsonValue value = json.get(name);
    if (value == null || value == JsonValue.NULL) {
      return List.of();
    }
    if (value instanceof JsonArray array
        && array.size() <= most
        && array.stream().allMatch(JsonString.class::isInstance)) {
      return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
    throw JsonRequest.malformed();
  }

  boolean flag(String name) {
    return JsonValue.TRUE.equals(json.get(name));
  }

  /** An object within; an empty one when absent. */
  JsonObject object(String name) {
    JsonValue value = json.get(name);
    if (value == null || value == JsonValue.NULL) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (value instanceof JsonObject object) {
      return object;
    }
    throw JsonRequest.malformed();
  }

  static String cleaned(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
  }

  /**
   * A presentation of the address.
   *
   * @throws NotFound when it can be none's code
   */
  static PresentationCode presentation(String text) {
    if (!PresentationCode.isWellFormed(text)) {
      throw new NotFound("presentation");
    }
    return new PresentationCode(text);
  }

  /**
   * An id of the address.
   *
   * @throws NotFound when it can be nothing's id
   */
  static long id(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound("id");
    }
    return Long.parseLong(text);
  }

  /**
   * Which of several, from 1.
   *
   * @throws NotFound when it can be none
   */
  static int place(String text) {
    return (int) Math.min(id(text), Integer.MAX_VALUE);
  }
}
