package org.fieldbook.app.toolkit.bring;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.JsonBody;
import org.fieldbook.app.toolkit.PutBackEntry;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** An archive that somebody uploaded: what would become of each entry, and since when it is in. */
@Entity
@Table(name = "bringing", schema = "app")
public class Bringing {

  @Id private UUID id;

  @Column(name = "person_id")
  private long personId;

  private String presentation;

  @Column(name = "file_name")
  private String fileName;

  private String sha256;

  @Convert(converter = JsonBody.class)
  private JsonObject plan;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "applied_at")
  private @Nullable Instant appliedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Bringing() {}

  Bringing(
      PersonId owner,
      PresentationCode presentation,
      String fileName,
      Sha256 hash,
      List<Line> plan,
      Instant now) {
    this.id = UUID.randomUUID();
    this.personId = owner.value();
    this.presentation = presentation.value();
    this.fileName = fileName;
    this.sha256 = hash.hex();
    this.plan = json(plan);
    this.uploadedAt = now;
  }

  /** It is in. */
  void applied(List<Line> result, Instant now) {
    plan = json(result);
    appliedAt = now;
  }

  boolean isOf(PersonId person, PresentationCode code) {
    return personId == person.value() && presentation.equals(code.value());
  }

  boolean isApplied() {
    return appliedAt != null;
  }

  Sha256 hash() {
    return new Sha256(sha256);
  }

  /** What its owner sees of it. */
  View view() {
    return new View(
        id,
        fileName,
        plan.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
            .map(
                l ->
                    new Line(
                        l.getString("title"),
                        l.getString("tool"),
                        PutBackEntry.Kinds.valueOf(l.getString("kind")),
                        l.getString("reason")))
            .toList(),
        appliedAt);
  }

  private static JsonObject json(List<Line> lines) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    lines.forEach(
        l ->
            array.add(
                Json.createObjectBuilder()
                    .add("title", l.title())
                    .add("tool", l.tool())
                    .add("kind", l.kind().name())
                    .add("reason", l.reason())));
    return Json.createObjectBuilder().add("lines", array).build();
  }

  /**
   * What becomes of an entry or a badge.
   *
   * @param tool id of the entry's; {@link #BADGE} of a badge
   */
  public record Line(String title, String tool, PutBackEntry.Kinds kind, String reason) {

    /** No tool has such an id: it begins with none of their letters. */
    public static final String BADGE = "#badge";

    public boolean isBadge() {
      return tool.equals(BADGE);
    }

    /** With one more sentence. */
    Line with(String sentence) {
      return new Line(title, tool, kind, (reason + " " + sentence).strip());
    }
  }

  /**
   * What its owner sees of it.
   *
   * @param appliedAt absent while nothing was put back
   */
  public record View(UUID id, String fileName, List<Line> lines, @Nullable Instant appliedAt) {

    public View {
      lines = List.copyOf(lines);
    }

    /** How many entries and badges would change anything, or did. */
    public int count() {
      return (int)
          lines.stream()
              .filter(
                  l -> l.kind() == PutBackEntry.Kinds.NEW || l.kind() == PutBackEntry.Kinds.CHANGED)
              .count();
    }
  }
}
