package org.fieldbook.deploy.faults;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldbook.deploy.people.Member;

/**
 * Types one word after the other into a response, which saves after each. Now and then all is
 * rubbed out and begun anew: the words before must then be in the history.
 */
final class Typing extends Client {

  private static final int FULL = 60;

  private final String email;
  private final String path;
  private final String slot;
  private final String tab = UUID.randomUUID().toString();
  private final StringBuilder text = new StringBuilder();
  private int seen;
  private int words;

  Typing(
      URI site, Told told, AtomicBoolean stopped, String email, String presentation, String slot) {
    super(site, told, stopped);
    this.email = email;
    this.slot = slot;
    this.path = "/api/entries/" + presentation + "/" + slot;
  }

  @Override
  void work() {
    if (words == 0) {
      become(email);
      look();
    }
    words++;
    String word = "w" + words + "x" + Integer.toHexString(email.hashCode() & 0xFFFF);
    if (words % FULL == 0) {
      text.setLength(0);
    }
    text.append(text.length() == 0 ? "" : " ").append(word);
    save(word);
  }

  private void save(String word) {
    Map<String, String> headers = Member.save(seen, tab, UUID.randomUUID());
    String json = "{\"body\":{\"text\":\"" + text + "\"}}";
    HttpResponse<String> answer = insist(() -> member().json("PUT", path, json, headers));
    switch (answer.statusCode()) {
      case 200, 201 -> {
        seen = number(answer);
        told.word(email, slot, word);
      }
      // The answer to an earlier save was lost with its server; nobody else writes here.
      case 412 -> {
        seen = number(answer);
        save(word);
      }
      default -> {
        told.surprise("PUT " + path + ": " + answer.statusCode() + " " + answer.body());
        pause(PAUSE);
        save(word);
      }
    }
  }

  /** What may be there from before. */
  private void look() {
    HttpResponse<String> answer = insist(() -> member().get(path));
    seen = answer.statusCode() == 200 ? number(answer) : 0;
  }

  private static int number(HttpResponse<String> answer) {
    return Integer.parseInt(answer.headers().firstValue("etag").orElse("0").replaceAll("\\D", ""));
  }
}
