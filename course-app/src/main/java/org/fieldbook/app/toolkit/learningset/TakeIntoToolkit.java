package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveDecision;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A member takes a closed meeting into their own toolkit, once: an entry of theirs with the day,
 * initials and parts, the ground rules, their own questions and those whose authors consent; the
 * presenter's copy has the issue, the insight, the actions and the scores too. From then on it is
 * an entry like any other.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class TakeIntoToolkit {

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject ReadEntries readEntries;
  @Inject SaveEntry saveEntry;
  @Inject Caller caller;

  /** Slot of the entry that a meeting becomes. */
  static String slot(Meeting meeting) {
    return slot(meeting.id());
  }

  /** The same, of the meeting's id. */
  public static String slot(long meeting) {
    return "own-set-meeting-" + meeting;
  }

  /**
   * Makes the entry; where there is one already nothing is changed.
   *
   * @return slot of the entry
   * @throws org.fieldbook.content.kernel.NotFound when the caller may not read the meeting
   * @throws Refused when it is not closed yet, or the caller has withdrawn
   */
  public String take(long id) {
    OwnSets.At at = ownSets.holdAt(id);
    Meeting meeting = at.meeting();
    if (!meeting.isClosed()) {
      throw new Refused(
          "Close the meeting first: then nothing in it changes any more, and each member can take"
              + " it.");
    }
    String slot = slot(meeting);
    if (readEntries.find(at.set().presentation(), slot).isEmpty()) {
      String day = Dates.of(meeting.heldOn());
      saveEntry.save(
          new SaveEntry.Save(
              at.set().presentation(),
              slot,
              OwnSets.TOOL,
              null,
              SaveDecision.NONE,
              body(at, sets.questions(meeting), caller.id()),
              new Envelope(
                  "Set “" + at.set().name() + "”, " + day, meeting.heldOn(), null, null, null),
              EntryVersion.Kind.KEPT,
              new EntryVersion.Origin("learning-set", UUID.randomUUID().toString())));
    }
    return slot;
  }

  /** What may stand in the member's entry. */
  static JsonObject body(OwnSets.At at, List<Question> questions, PersonId member) {
    Meeting meeting = at.meeting();
    boolean presenter = meeting.presenter().filter(member::equals).isPresent();
    JsonObjectBuilder fields =
        Json.createObjectBuilder()
            .add("meeting_date", meeting.heldOn().toString())
            .add("members", members(at))
            .add("ground_rules", at.set().rules());
    JsonArrayBuilder asked = Json.createArrayBuilder();
    questions.stream().filter(q -> q.mayGoTo(member)).forEach(q -> asked.add(row(q, presenter)));
    fields.add("questions", asked);
    if (presenter) {
      JsonObject words = meeting.presented().json();
      fields.add("issue", words.getString("issue")).add("insight", words.getString("insight"));
      fields.add("actions", words.getJsonArray("actions"));
    }
    return Json.createObjectBuilder().add("fields", fields).build();
  }

  private static JsonArrayBuilder members(OwnSets.At at) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    at.attendance()
        .forEach(
            a ->
                rows.add(
                    Json.createObjectBuilder()
                        .add("who", a.member().initials())
                        .add("part", a.part())));
    return rows;
  }

  private static JsonObjectBuilder row(Question question, boolean presenter) {
    JsonObjectBuilder row =
        Json.createObjectBuilder()
            .add("question", question.question())
            .add("kind", question.kind());
    Integer helped = question.helped();
    return presenter && helped != null ? row.add("helped", helped) : row;
  }
}
