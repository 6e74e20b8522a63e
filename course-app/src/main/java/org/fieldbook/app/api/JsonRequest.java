package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
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
                  "This is too long to be saved. Your words are still on this page: shorten them,"
                      + " or keep the rest in a file of your own.")));
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

  static WebApplicationException malformed() {
    return new WebApplicationException(
        Problem.of(400, List.of("What was sent is not in the form that is asked for.")));
  }
}
