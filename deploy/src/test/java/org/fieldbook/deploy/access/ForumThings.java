package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.deploy.people.Bodies;

/** What the owner has in the forum of the tutor group. */
final class ForumThings {

  private final Things things;

  ForumThings(Things things) {
    this.things = things;
  }

  String ofGroup() {
    return things.own(
        "select f.id from app.enrolment e join app.forum f on f.group_id = e.group_id"
            + " where e.person_id = ?");
  }

  String thread() {
    HttpResponse<String> answer =
        things
            .owner()
            .json(
                "POST",
                "/api/forum/threads",
                "{\"forum\":"
                    + things.real("forum")
                    + ",\"title\":\"A thread of the matrix\",\"words\":\"First words.\","
                    + "\"clientId\":\""
                    + UUID.randomUUID()
                    + "\"}",
                Map.of());
    return Bodies.value(Things.must(answer), "thread");
  }

  String post() {
    HttpResponse<String> answer =
        things
            .owner()
            .json(
                "POST",
                "/api/forum/threads/" + things.real("thread") + "/posts",
                "{\"words\":\"Words of the matrix.\",\"clientId\":\"" + UUID.randomUUID() + "\"}",
                Map.of());
    return Bodies.value(Things.must(answer), "post");
  }

  String edited(String post) {
    Things.must(
        things
            .owner()
            .json(
                "PUT",
                "/api/forum/posts/" + post,
                "{\"words\":\"Other words of the matrix.\"}",
                Map.of()));
    return post;
  }
}
