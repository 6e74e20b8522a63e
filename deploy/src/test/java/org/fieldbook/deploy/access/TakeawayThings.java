package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.util.Map;
import org.fieldbook.deploy.people.Bodies;

/** A take-away of the owner's, a file of one, and an archive that waits to be brought in. */
final class TakeawayThings {

  private static final int LONGEST_WAIT_S = 120;

  private final Cast cast;
  private final Things things;

  TakeawayThings(Cast cast, Things things) {
    this.cast = cast;
    this.things = things;
  }

  /** An order; three may wait at a time, so earlier ones are awaited. */
  String order() {
    for (int i = 0; i < LONGEST_WAIT_S && open() > 0; i++) {
      pause();
    }
    HttpResponse<String> answer =
        things
            .owner()
            .json(
                "POST",
                "/api/takeaways/" + things.real("presentation"),
                "{\"choice\":\"all\",\"entries\":[],\"formats\":[\"data\"],\"blanks\":false,\"told\":true}",
                Map.of());
    Things.must(answer);
    return things.own("select max(id) from app.takeaway_order where person_id = ?");
  }

  private int open() {
    return Integer.parseInt(
        things.own(
            "select count(*) from app.takeaway_order where person_id = ?"
                + " and state in ('queued', 'running')"));
  }

  /** A file that the job has made. */
  String file() {
    String order = order();
    for (int i = 0; i < LONGEST_WAIT_S && open() > 0; i++) {
      pause();
    }
    return cast.one(
        "select id from app.takeaway_file where sha256 is not null and order_id = ?",
        Long.parseLong(order));
  }

  /** An archive without entries, which waits. */
  String archive() {
    String data =
        "{\"format\":\"fieldbook-toolkit\",\"formatVersion\":2,\"course\":{\"code\":\""
            + things.real("presentation").substring(0, 6)
            + "\"},\"entries\":[]}";
    HttpResponse<String> answer =
        things
            .owner()
            .file(
                "PUT",
                "/api/takeaways/" + things.real("presentation") + "/archive",
                "entries.json",
                data);
    return Bodies.value(Things.must(answer), "id");
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
