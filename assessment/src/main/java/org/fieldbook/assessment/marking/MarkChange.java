package org.fieldbook.assessment.marking;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A change of a mark: who, when, from what to what, and why. Never changes. */
@Entity
@Table(schema = "assessment", name = "mark_change")
public class MarkChange {

  /** Item of a change of the score that counts. */
  public static final String SCORE = "score";

  /** Item of the total that several markers came to. */
  public static final String AGREED = "agreed";

  /** Item of a return to be corrected, which changes no mark. */
  public static final String CORRECTION = "correction";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private String item;

  @Column(name = "mark_from")
  private @Nullable Integer from;

  @Column(name = "mark_to")
  private @Nullable Integer to;

  @Column(name = "changed_by")
  private long changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  private @Nullable String why;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MarkChange() {}

  MarkChange(
      long script,
      String item,
      @Nullable Integer from,
      @Nullable Integer to,
      PersonId by,
      Instant at) {
    this.script = script;
    this.item = item;
    this.from = from;
    this.to = to;
    this.changedBy = by.value();
    this.changedAt = at;
  }

  /**
   * A change with its reason.
   *
   * @param why in words
   */
  MarkChange(
      long script,
      String item,
      @Nullable Integer from,
      @Nullable Integer to,
      PersonId by,
      Instant at,
      String why) {
    this(script, item, from, to, by, at);
    this.why = why;
  }

  /** The change as an object with the names that {@link Scripts} reads. */
  JsonObject row() {
    JsonObjectBuilder row = Json.createObjectBuilder().add("script", script).add("item", item);
    if (from != null) {
      row.add("was", from);
    }
    if (to != null) {
      row.add("becomes", to);
    }
    if (why != null) {
      row.add("why", why);
    }
    return row.add("person", changedBy).add("moment", changedAt.toString()).build();
  }

  /** Id of the criterion, or one of the items named here. */
  public String item() {
    return item;
  }

  /** The mark before; null when there was none. */
  public @Nullable Integer from() {
    return from;
  }

  /** The mark after; null when it was taken away, or when a score counts as not submitted. */
  public @Nullable Integer to() {
    return to;
  }

  public PersonId changedBy() {
    return new PersonId(changedBy);
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Why it was changed; empty for a mark that was given on the bench. */
  public String why() {
    return why == null ? "" : why;
  }
}
