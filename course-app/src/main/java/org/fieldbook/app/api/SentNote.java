package org.fieldbook.app.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Written;

/**
 * A marker's request to save something on a page.
 *
 * @param basedOn number of the version it was made from, 0 when it is new
 */
record SentNote(SentFile file, int basedOn, Written written) {

  /** Reads it; {@code If-Match} names the version. */
  static SentNote read(HttpHeaders headers, InputStream body) throws IOException {
    int basedOn = SaveRequest.expected(headers);
    JsonObject json = JsonRequest.read(body);
    return new SentNote(AnnotationJson.file(json), basedOn, AnnotationJson.read(json));
  }
}
