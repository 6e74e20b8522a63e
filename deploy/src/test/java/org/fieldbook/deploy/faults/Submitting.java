package org.fieldbook.deploy.faults;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.InPieces;
import org.fieldbook.deploy.people.Member;
import org.jspecify.annotations.Nullable;

/**
 * Uploads a script, submits it, and at once submits another in its place. A student may upload so
 * many files within an hour; then the next of the list goes on.
 */
final class Submitting extends Client {

  private static final int REFUSED = 422;
  private static final Duration BREATH = Duration.ofMillis(300);

  private final String presentation;
  private final String assignment;
  private final Queue<String> students;
  private @Nullable String email;
  private boolean inPieces;

  Submitting(
      URI site,
      Told told,
      AtomicBoolean stopped,
      String presentation,
      String assignment,
      Queue<String> students) {
    super(site, told, stopped);
    this.presentation = presentation;
    this.assignment = assignment;
    this.students = students;
  }

  @Override
  void work() {
    String student = email;
    if (student == null) {
      student = students.poll();
      if (student == null) {
        pause(Duration.ofSeconds(1));
        return;
      }
      become(student);
      email = student;
    }
    String content = Bodies.pdf("A script " + UUID.randomUUID(), 600_000);
    HttpResponse<String> uploaded = upload(content);
    if (uploaded.statusCode() == REFUSED) {
      email = null;
      return;
    }
    if (uploaded.statusCode() != 201) {
      told.surprise("upload: " + uploaded.statusCode() + " " + uploaded.body());
      return;
    }
    confirm(student, Bodies.value(uploaded.body(), "id"), content);
    pause(BREATH);
  }

  /** In one piece and in several by turns, as programs and as pages do. */
  private HttpResponse<String> upload(String content) {
    inPieces = !inPieces;
    String where = presentation + "/" + assignment;
    return inPieces
        ? new InPieces(member(), this::insist).send(where, "script.pdf", content)
        : insist(
            () -> member().file("PUT", "/api/tma/" + where + "/upload", "script.pdf", content));
  }

  private void confirm(String student, String upload, String content) {
    String json = "{\"upload\":\"" + upload + "\",\"ownWork\":true,\"ai\":\"none\"}";
    Member sender = member();
    HttpResponse<String> answer =
        insist(() -> sender.json("POST", "/api/tma/submissions", json, Map.of()));
    if (answer.statusCode() == REFUSED) {
      email = null;
    } else if (answer.statusCode() != 201) {
      told.surprise("submit: " + answer.statusCode() + " " + answer.body());
    } else {
      String body = answer.body();
      told.receipt(student, Bodies.value(body, "receipt"), content, Bodies.value(body, "document"));
    }
  }
}
