package org.fieldbook.deploy.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

/** A student submits a script as the page does. */
public final class Submitting {

  private Submitting() {}

  /**
   * Uploads a PDF and confirms it.
   *
   * @return the code of the receipt
   */
  public static String script(
      Member student, String presentation, String assignment, String content) {
    HttpResponse<String> uploaded =
        student.file(
            "PUT",
            "/api/tma/" + presentation + "/" + assignment + "/upload",
            "script.pdf",
            content);
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
    HttpResponse<String> submitted =
        student.json(
            "POST",
            "/api/tma/submissions",
            "{\"upload\":\""
                + Bodies.value(uploaded.body(), "id")
                + "\",\"ownWork\":true,\"ai\":\"none\"}",
            Map.of());
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
    return Bodies.value(submitted.body(), "receipt");
  }
}
