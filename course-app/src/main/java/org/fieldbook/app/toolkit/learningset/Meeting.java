package org.fieldbook.app.toolkit.learningset;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.JsonBody;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a set: its day, who takes which part, and what the presenter wrote. When it is
 * closed nothing in it changes any more but consents, and its members may take it into their
 * toolkits.
 */
@Entity
@Table(name = "set_meeting", schema = "app")
public class Meeting {

  /** Key of the part of the one who presents. */
  static final String PRESENTER = "presenter";

  private static final int LONGEST_PLACE = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "set_id")
  private long setId;

  @Column(name = "held_on")
  private LocalDate heldOn;

  private String place;

  @Convert(converter = JsonBody.class)
  private JsonObject parts;

  @Column(name = "plan_number")
  private int planNumber;

  @Convert(converter = JsonBody.class)
  private JsonObject presented;

  @Column(name = "said_number")
  private int saidNumber;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Meeting() {}

  /** A meeting to come. */
  Meeting(LearningSet set, LocalDate heldOn, String place, Map<PersonId, String> parts) {
    this.setId = set.id();
    this.heldOn = heldOn;
    this.place = checked(place);
    this.parts = json(checked(parts));
    this.planNumber = 1;
    this.presented = JsonObject.EMPTY_JSON_OBJECT;
    this.saidNumber = 0;
  }

  private static String checked(String place) {
    String words = Text.clean(place).replace('\n', ' ').strip();
    if (words.length() > LONGEST_PLACE) {
      throw new Refused(
          "Say where you meet in at most " + LONGEST_PLACE + " characters: an address or a place.");
    }
    return words;
  }

  private static Map<PersonId, String> checked(Map<PersonId, String> parts) {
    if (parts.values().stream().filter(PRESENTER::equals).count() > 1) {
      throw new Refused("One person presents at a meeting. Give the others another part.");
    }
    return parts;
  }

  /**
   * Takes another day, place or other parts from somebody who has seen the present ones.
   *
   * @return false when somebody else has changed them since: nothing is changed then
   * @throws Refused when it is closed, or somebody else would present what the presenter has begun
   */
  boolean plan(LocalDate day, String where, Map<PersonId, String> newParts, int seen) {
    checkOpen();
    checked(newParts);
    String newPlace = checked(where);
    if (!Presented.of(presented).isEmpty() && !presenter(newParts).equals(presenter())) {
      throw new Refused(
          "The presenter has begun to write. They can empty what they wrote first, or you plan a"
              + " further meeting for the next presenter.");
    }
    if (day.equals(heldOn) && newPlace.equals(place) && newParts.equals(parts())) {
      return true;
    }
    if (seen != planNumber) {
      return false;
    }
    heldOn = day;
    place = newPlace;
    parts = json(newParts);
    planNumber++;
    return true;
  }

  /**
   * Takes the presenter's words, written upon those that they had seen.
   *
   * @return false when they have saved others since, on another device: nothing is changed then
   * @throws Refused when somebody else presents, or it is closed
   */
  boolean present(PersonId by, Presented words, int seen) {
    checkOpen();
    if (!presenter().filter(by::equals).isPresent()) {
      throw new Refused("Only the presenter writes the issue. You can add a question.");
    }
    if (words.equals(presented())) {
      return true;
    }
    if (seen != saidNumber) {
      return false;
    }
    presented = words.json();
    saidNumber++;
    return true;
  }

  /**
   * Ends it. Twice changes nothing.
   *
   * @throws Refused before its day
   */
  void close(LocalDate today, Instant now) {
    if (heldOn.isAfter(today)) {
      throw new Refused(
          "This meeting is still to come. Change its day first if it was held earlier.");
    }
    if (closedAt == null) {
      closedAt = now;
    }
  }

  /**
   * Holds that something may still change.
   *
   * @throws Refused when it is closed
   */
  void checkOpen() {
    if (closedAt != null) {
      throw new Refused("This meeting is closed: what was written in it stays as it is.");
    }
  }

  boolean isClosed() {
    return closedAt != null;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  long set() {
    return setId;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  /** The address of an online room, or a place in words; empty for nothing. */
  String place() {
    return place;
  }

  int planNumber() {
    return planNumber;
  }

  int saidNumber() {
    return saidNumber;
  }

  Presented presented() {
    return Presented.of(presented);
  }

  /** Keys of parts by person. */
  Map<PersonId, String> parts() {
    Map<PersonId, String> byPerson = new LinkedHashMap<>();
    parts.keySet().forEach(k -> byPerson.put(new PersonId(Long.parseLong(k)), parts.getString(k)));
    return byPerson;
  }

  Optional<PersonId> presenter() {
    return presenter(parts());
  }

  private static Optional<PersonId> presenter(Map<PersonId, String> parts) {
    return parts.entrySet().stream()
        .filter(e -> e.getValue().equals(PRESENTER))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static JsonObject json(Map<PersonId, String> parts) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    parts.forEach((person, part) -> json.add(Long.toString(person.value()), part));
    return json.build();
  }
}
