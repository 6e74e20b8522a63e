package org.fieldbook.deploy.faults;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldbook.deploy.people.Bodies;

/** Opens a thread in the forum of the group and posts to it, one post after the other. */
final class Posting extends Client {

  private static final Duration BREATH = Duration.ofMillis(200);

  private final String email;
  private final String forum;
  private String thread = "";

  Posting(URI site, Told told, AtomicBoolean stopped, String email, String forum) {
    super(site, told, stopped);
    this.email = email;
    this.forum = forum;
  }

  @Override
  void work() {
    if (thread.isEmpty()) {
      become(email);
      thread =
          Bodies.value(
              send("/api/forum/threads", "\"forum\":" + forum + ",\"title\":\"Faults\","),
              "thread");
      return;
    }
    send("/api/forum/threads/" + thread + "/posts", "");
    pause(BREATH);
  }

  private String send(String path, String rest) {
    String client = UUID.randomUUID().toString();
    String word = "post" + client.substring(0, 8);
    String json = "{" + rest + "\"words\":\"" + word + "\",\"clientId\":\"" + client + "\"}";
    HttpResponse<String> answer = insist(() -> member().json("POST", path, json, Map.of()));
    if (answer.statusCode() != 201 && answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    told.post(email, Bodies.value(answer.body(), "thread"), client, word);
    return answer.body();
  }
}
