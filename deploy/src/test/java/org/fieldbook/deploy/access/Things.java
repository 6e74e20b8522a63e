package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fieldbook.deploy.people.Member;

/**
 * The objects of one student, {@link Actor#OWN}: made by that student over the pages' own API, or
 * found. For each there is a twin that does not exist, of the same form.
 */
final class Things {

  private static final String NO_NUMBER = "999999999999";
  private static final String NEW_SLOT = "own-access-matrix-2";

  private final Cast cast;
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private final TmaThings tma;
  private final ConductThings conduct;
  private final OfflineThings offline;
  private final ForumThings forum;
  private final TakeawayThings takeaway;
  private final ToolkitThings toolkit;
  private final SetThings sets;
  private final AgainThings again;

  Things(Cast cast) {
    this.cast = cast;
    this.tma = new TmaThings(cast, this);
    this.conduct = new ConductThings(cast, this);
    this.offline = new OfflineThings(cast, this);
    this.forum = new ForumThings(this);
    this.takeaway = new TakeawayThings(cast, this);
    this.toolkit = new ToolkitThings(this);
    this.sets = new SetThings(cast, this);
    this.again = new AgainThings(cast, this);
  }

  /** What a name in the matrix stands for. */
  String real(String name) {
    return switch (name) {
      // These are used up by what is asked of them: each row gets its own.
      case "upload" -> tma.upload();
      case "partial" -> tma.partial();
      case "asked" -> tma.asked();
      case "own-post" -> forum.post();
      case "taken-again" -> takeaway.order();
      case "edited-post" -> forum.edited(forum.post());
      case "share" -> toolkit.share();
      case "link" -> toolkit.link();
      case "attachment" -> toolkit.attachment();
      case "comment" -> toolkit.comment();
      case "other-set" -> sets.start();
      case "question" -> sets.question();
      case "piece" -> toolkit.piece();
      case "badge-again" -> toolkit.badge();
      case "uuid" -> UUID.randomUUID().toString();
      default -> {
        String known = kept.get(name);
        if (known == null) {
          known = find(name).get();
          kept.put(name, known);
        }
        yield known;
      }
    };
  }

  private Supplier<String> find(String name) {
    return switch (name) {
      case "presentation" -> this::presentation;
      case "group" -> () -> own("select group_id from app.enrolment where person_id = ?");
      case "assignment" -> tma::openAssignment;
      case "receipt" -> tma::receipt;
      case "script" -> tma::script;
      case "submission" -> tma::submission;
      case "bank-comment" -> tma::bankComment;
      case "evidence" -> tma::evidence;
      case "regrade" -> again::regrade;
      case "second" -> again::second;
      case "sample" -> tma::sample;
      case "pack" -> offline::pack;
      case "sent" -> offline::sent;
      case "flag" -> conduct::flag;
      case "case" -> conduct::opened;
      case "case-file" -> conduct::file;
      case "decided-case" -> conduct::decided;
      case "appeal" -> conduct::appeal;
      case "returned" -> () -> tma.returned("assignment");
      case "resulted" -> tma::resulted;
      case "person" -> this::person;
      case "report" -> this::report;
      case "run" -> this::run;
      case "slot" -> () -> "own-access-matrix-1";
      case "tool" -> () -> "reflective-journal";
      case "entry" -> this::entry;
      case "asking" -> toolkit::asking;
      case "shared-entry" -> toolkit::sharedEntry;
      case "shared-slot" -> toolkit::sharedSlot;
      case "set" -> sets::set;
      case "badge" -> toolkit::badge;
      case "badge-fact" -> () -> "issuer";
      case "showcase-link" -> toolkit::showcaseLink;
      case "meeting" -> sets::meeting;
      case "today" -> sets::today;
      case "version" -> this::version;
      case "competence" -> () -> "gen-inspire";
      case "new-slot" -> () -> NEW_SLOT;
      case "taken" -> takeaway::order;
      case "taken-file" -> takeaway::file;
      case "archive" -> takeaway::archive;
      case "answered" -> () -> answered("W02-A4");
      case "polled" -> () -> "W01-A1";
      case "discussion" -> () -> "W01-A3";
      case "media" -> () -> "LMC310/1/W01-V.vtt";
      case "date" -> tma::agreeable;
      case "returned-script" -> () -> tma.returned("id");
      case "week" -> () -> "W01";
      case "part" -> () -> "W01-A1";
      case "forum" -> forum::ofGroup;
      case "thread" -> forum::thread;
      case "post" -> forum::post;
      case "edition" -> () -> cast.one("select max(number) from content.edition");
      default -> throw new IllegalArgumentException("The matrix knows no {" + name + "}");
    };
  }

  /** The twin: well-formed, and nobody's. */
  String absent(String name) {
    return switch (name) {
      case "presentation" -> "LMC310-2031B";
      case "upload", "partial" -> UUID.randomUUID().toString();
      case "receipt" -> new StringBuilder(real("receipt")).reverse().toString();
      case "slot", "entry", "asking", "shared-slot" -> "own-nobodys-entry-1";
      case "answered", "polled", "discussion", "part" -> "W01-A99";
      case "media" -> "LMC310/1/nobodys.vtt";
      case "date" -> "2031-02-03";
      case "week" -> "W99";
      case "today" -> real("today");
      case "tool" -> "no-such-tool";
      case "competence" -> "gen-nobodys";
      case "assignment", "returned" -> "TMA99";
      case "uuid", "archive", "pack", "sent", "badge", "badge-again" ->
          UUID.randomUUID().toString();
      default -> NO_NUMBER;
    };
  }

  Member owner() {
    return cast.member(Actor.OWN);
  }

  private String person() {
    return cast.one("select id from app.person where email = ?", owner().email());
  }

  /** A run of a job that is over, so that nothing goes to work on it. */
  private String run() {
    return cast.one(
        "insert into assessment.job_run (kind, detail, asked_at, state, finished_at)"
            + " values ('verify-ledger', '', now(), 'STOPPED', now()) returning id");
  }

  /** The one value that the database answers about the owner. */
  String own(String query) {
    return cast.one(query, Long.parseLong(real("person")));
  }

  private String presentation() {
    return own("select presentation from app.enrolment where person_id = ? order by id limit 1");
  }

  private String report() {
    owner()
        .visitor()
        .post(
            "/report-data/send",
            Map.of("token", owner().token(), "where", "The matrix", "words", "Of the matrix"));
    return cast.one("select max(id) from app.data_report where place = 'The matrix'");
  }

  private String entry() {
    String slot = real("slot");
    String path = "/api/entries/" + real("presentation") + "/" + slot + "?tool=" + real("tool");
    owner().json("POST", path.replace("?", "/undo?"), "", Map.of());
    HttpResponse<String> answer =
        owner().json("PUT", path, "{\"body\":{}}", Member.save(0, "matrix", UUID.randomUUID()));
    if (answer.statusCode() != 201 && answer.statusCode() != 200 && answer.statusCode() != 412) {
      must(answer);
    }
    return slot;
  }

  private String version() {
    return cast.one(
        "select v.id from app.entry_version v join app.entry e on e.id = v.entry_id"
            + " where e.person_id = ? and e.slot = ? order by v.id desc limit 1",
        Long.parseLong(real("person")),
        real("entry"));
  }

  private String answered(String activity) {
    HttpResponse<String> answer =
        owner()
            .json(
                "PUT",
                "/api/entries/" + real("presentation") + "/" + activity,
                "{\"body\":{\"text\":\"What I would say.\"}}",
                Member.save(seen(owner(), activity), "matrix", UUID.randomUUID()));
    must(answer);
    return activity;
  }

  /** The number that a save must name to be the next one; 0 when nothing is saved yet. */
  int versionSeen(String route, Member who) {
    if (route.contains("/typed/")) {
      return conduct.seen(route);
    }
    if (route.contains("/bank/")) {
      return tma.bankNumber();
    }
    if (route.contains("/monitoring/scripts/")) {
      return tma.reportNumber();
    }
    if (route.contains("/samples/")) {
      return tma.trialNumber(who);
    }
    if (route.contains("/marking/scripts/")) {
      return Integer.parseInt(
          cast.one(
              "select sheet_number from assessment.script where id = ?",
              Long.parseLong(real("script"))));
    }
    return seen(who, route.startsWith("PUT ") ? NEW_SLOT : real("slot"));
  }

  private int seen(Member who, String slot) {
    return Integer.parseInt(
        cast.one(
            "select coalesce(max(e.number), 0) from app.entry e join app.person p"
                + " on p.id = e.person_id where p.email = ? and e.slot = ?",
            who.email(),
            slot));
  }

  /** The body of an answer that must be good. */
  static String must(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}
