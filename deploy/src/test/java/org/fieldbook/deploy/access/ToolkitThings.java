package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;

/** What the owner has shared of their toolkit: with their tutor. */
final class ToolkitThings {

  private static final String SHARED = "own-access-matrix-3";

  private final Things things;

  ToolkitThings(Things things) {
    this.things = things;
  }

  /** The number of an entry that the tutor may read. */
  String sharedEntry() {
    String path = "/api/entries/" + things.real("presentation") + "/" + SHARED;
    Things.must(
        things
            .owner()
            .json(
                "PUT",
                path + "?tool=" + things.real("tool"),
                "{\"body\":{}}",
                Member.save(0, "matrix", UUID.randomUUID())));
    share(path);
    return things.own("select id from app.entry where person_id = ? and slot = '" + SHARED + "'");
  }

  /** An entry with a round of feedback that is open. */
  String asking() {
    String slot = "own-" + UUID.randomUUID();
    String path = "/api/entries/" + things.real("presentation") + "/" + slot;
    String body =
        "{\"body\":{\"fields\":{\"purpose\":\"Of the matrix\",\"permission\":"
            + "[\"my-line-manager-knows\"],\"groups\":[{\"group\":\"colleagues\","
            + "\"planned\":\"3\",\"close\":\""
            + LocalDate.now(ZoneOffset.UTC).plusDays(14)
            + "\"}]}}}";
    Things.must(
        things
            .owner()
            .json(
                "PUT",
                path + "?tool=feedback-360",
                body,
                Member.save(0, "matrix", UUID.randomUUID())));
    things
        .owner()
        .visitor()
        .post(
            "/toolkit/feedback/open",
            List.of(
                Map.entry("token", things.owner().token()),
                Map.entry("e", slot),
                Map.entry("p", things.real("presentation")),
                Map.entry("question", "f-c1"),
                Map.entry("question", "f-c2"),
                Map.entry("question", "f-c3")));
    return slot;
  }

  /** A share of {@code entry} that stands. */
  String share() {
    share("/api/entries/" + things.real("presentation") + "/" + things.real("entry"));
    return things.own(
        "select s.id from app.entry_share s join app.entry e on e.id = s.entry_id"
            + " where e.person_id = ? and s.withdrawn_at is null and e.slot = '"
            + things.real("entry")
            + "'");
  }

  /** The same entry, as its owner addresses it. */
  String sharedSlot() {
    things.real("shared-entry");
    return SHARED;
  }

  /** A link of {@code entry}. */
  String link() {
    Things.must(
        things
            .owner()
            .json(
                "POST",
                "/api/entries/"
                    + things.real("presentation")
                    + "/"
                    + things.real("entry")
                    + "/links",
                "{\"to\":\"" + things.real("shared-slot") + "\",\"why\":\"Of the matrix\"}",
                Map.of()));
    return things.own(
        "select l.id from app.entry_link l join app.entry e on e.id = l.from_entry"
            + " where e.person_id = ?");
  }

  /** A comment of the owner's own on {@code shared-entry}. */
  String comment() {
    HttpResponse<String> answer =
        things
            .owner()
            .json(
                "POST",
                "/api/shared/" + things.real("shared-entry") + "/comments",
                "{\"words\":\"Words.\",\"clientId\":\"" + UUID.randomUUID() + "\"}",
                Map.of());
    return Bodies.value(Things.must(answer), "comment");
  }

  /** A file of {@code shared-entry}. */
  String attachment() {
    things.real("shared-entry");
    HttpResponse<String> answer =
        things
            .owner()
            .file(
                "PUT",
                "/api/entries/" + things.real("presentation") + "/" + SHARED + "/files",
                "Rota.pdf",
                Bodies.pdf("A rota of the matrix"));
    return Bodies.value(Things.must(answer), "id");
  }

  private void share(String path) {
    Things.must(
        things
            .owner()
            .json(
                "POST",
                path + "/shares",
                "{\"audience\":\"tutor\",\"anonymised\":\"nobody\"}",
                Map.of()));
  }

  /** A badge of the owner's; only who may have it is asked, not what it says. */
  String badge() {
    return things.own(
        "insert into app.badge (id, person_id, presentation, achievement, name, credential,"
            + " issued_at) select gen_random_uuid(), id, '"
            + things.real("presentation")
            + "', 'matrix-' || gen_random_uuid(), 'Of the matrix', 'a.b.c', now()"
            + " from app.person where id = ? returning cast(id as text)");
  }

  /** An entry in the owner's showcase. */
  String piece() {
    show(things.real("entry"));
    return things.own(
        "select max(p.id) from app.showcase_piece p join app.entry e on e.id = p.entry_id"
            + " where e.person_id = ? and e.slot = '"
            + things.real("entry")
            + "'");
  }

  /** The secret of a link to the owner's showcase. */
  String showcaseLink() {
    show(things.real("shared-slot"));
    HttpResponse<String> answer =
        things
            .owner()
            .json(
                "POST", "/api/showcases/" + things.real("presentation") + "/link", "{}", Map.of());
    return Bodies.value(Things.must(answer), "link").replaceFirst(".*k=", "");
  }

  private void show(String slot) {
    Things.must(
        things
            .owner()
            .json(
                "POST",
                "/api/showcases/" + things.real("presentation") + "/entries",
                "{\"slot\":\"" + slot + "\",\"anonymised\":\"nobody\"}",
                Map.of()));
  }
}
