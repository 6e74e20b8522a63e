package org.fieldbook.app.toolkit.feedback;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.JsonBody;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.jspecify.annotations.Nullable;

/**
 * A round of feedback, bound to an entry: what was asked, and how the owner sees it. Its purpose
 * and its questions stay as they were when it was opened, so that all are asked the same.
 */
@Entity
@Table(name = "feedback_round", schema = "app")
public class Round {

  /** Days after the end of a round on which single answers are deleted. */
  public static final int KEPT_DAYS = 30;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "entry_id")
  private long entryId;

  @Column(name = "owner_id")
  private long ownerId;

  private String presentation;
  private String purpose;
  private String questions;

  @Column(name = "own_question")
  private String ownQuestion;

  @Convert(converter = JsonBody.class)
  @Column(name = "self_answers")
  private JsonObject selfAnswers;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "finished_on")
  private @Nullable LocalDate finishedOn;

  private boolean swept;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Round() {}

  Round(Entry entry, Plan plan, Instant now) {
    this.entryId = entry.id();
    this.ownerId = entry.owner().value();
    this.presentation = entry.view().presentation().value();
    this.purpose = plan.purpose();
    this.questions = String.join(" ", plan.questions());
    this.ownQuestion = plan.ownQuestion();
    this.selfAnswers = JsonValue.EMPTY_JSON_OBJECT;
    this.openedAt = now;
  }

  /** Takes the owner's own answers. */
  void answerForSelf(Map<String, Integer> points) {
    if (swept) {
      throw new Refused("This round is over. Begin a new entry to ask again.");
    }
    selfAnswers = json(points);
  }

  /** The last group has closed. */
  void finish(LocalDate day) {
    finishedOn = day;
  }

  /** The single answers are gone. */
  void sweep() {
    swept = true;
  }

  static JsonObject json(Map<String, Integer> points) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    points.forEach(json::add);
    return json.build();
  }

  static Map<String, Integer> points(JsonObject json) {
    Map<String, Integer> points = new LinkedHashMap<>();
    json.forEach(
        (id, value) -> {
          if (value instanceof JsonNumber number) {
            points.put(id, number.intValue());
          }
        });
    return points;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  long entryId() {
    return entryId;
  }

  PersonId owner() {
    return new PersonId(ownerId);
  }

  PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  /** What those who are asked read. */
  public String purpose() {
    return purpose;
  }

  /** The owner's own question, empty for none. */
  public String ownQuestion() {
    return ownQuestion;
  }

  Instant openedAt() {
    return openedAt;
  }

  Optional<LocalDate> finishedOn() {
    return Optional.ofNullable(finishedOn);
  }

  /** Whether the single answers are gone, so that nothing can be worked out again. */
  public boolean isSwept() {
    return swept;
  }

  /** The owner's own answers by question. */
  public Map<String, Integer> selfAnswers() {
    return points(selfAnswers);
  }

  /** The chosen questions that the form still has. */
  List<Question> asked(FeedbackForm form) {
    List<String> ids = List.of(questions.split(" "));
    return form.questions().stream().filter(q -> ids.contains(q.id())).toList();
  }
}
