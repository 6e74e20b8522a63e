package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON object as it comes in: not larger than it may be, and well-formed. */
final class JsonRequest {

  private static final int LARGEST = 2_000_000;

  private JsonRequest() {}

  /**
   * Reads it.
   *
   * @throws WebApplicationException 413 when there are more than 2,000,000 bytes, 400 when it is no
   *     JSON object
   */
  static JsonObject read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new WebApplicationException(
          Problem.of(
              413,
              List.of(
                  "This is too long to be saved, above all what is in “"
                      + longest(bytes)
                      + "”. Your words are still on this page: shorten them, or keep the rest in a"
                      + " file of your own.")));
    }
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // Whatever the reader throws is about what was sent: nesting too deep, for one, is no
      // JsonException.
      throw malformed();
    }
  }

  /** Names the member that takes most of what has come in; of the rest nothing is read. */
  static String longest(byte[] bytes) {
    String start = new String(bytes, StandardCharsets.UTF_8);
    String name = "";
    String longest = "body";
    long most = 0;
    long from = 0;
    try (JsonParser json = Json.createParser(new StringReader(start))) {
      while (json.hasNext()) {
        Event event = json.next();
        long at = json.getLocation().getStreamOffset();
        if (event == Event.KEY_NAME) {
          name = json.getString();
          from = at;
        } else if (event == Event.VALUE_STRING && at - from > most) {
          longest = name;
          most = at - from;
        }
      }
    } catch (RuntimeException endsHere) {
      // It was cut off within a value, which had all the rest.
      longest = !name.isEmpty() && start.length() - from > most ? name : longest;
    }
    return longest;
  }

  static WebApplicationException malformed() {
    return new WebApplicationException(
        Problem.of(400, List.of("What was sent is not in the form that is asked for.")));
  }
}
