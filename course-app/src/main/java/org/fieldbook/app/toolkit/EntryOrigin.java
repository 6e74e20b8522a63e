package org.fieldbook.app.toolkit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.fieldbook.content.kernel.CourseCode;
import org.jspecify.annotations.Nullable;

/** Where an entry comes from, as it is stored with it. Never changed, only replaced. */
@Embeddable
public class EntryOrigin {

  @Column(name = "course_code")
  private String courseCode;

  @Column(name = "edition_id")
  private long editionId;

  @Column(name = "block_id")
  private @Nullable String blockId;

  @Column(name = "week_id")
  private @Nullable String weekId;

  @Column(name = "activity_id")
  private @Nullable String activityId;

  @Column(name = "tool_id")
  private @Nullable String toolId;

  @Column(name = "template_edition")
  private @Nullable Integer templateEdition;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected EntryOrigin() {}

  EntryOrigin(Provenance from) {
    this.courseCode = from.course().value();
    this.editionId = from.editionId();
    this.blockId = from.block();
    this.weekId = from.week();
    this.activityId = from.activity();
    this.toolId = from.tool();
    this.templateEdition = from.templateEdition();
  }

  Provenance provenance() {
    return new Provenance(
        new CourseCode(courseCode),
        editionId,
        blockId,
        weekId,
        activityId,
        toolId,
        templateEdition);
  }

  /** The same place in another edition, in the form of that edition's template. */
  EntryOrigin in(long edition, @Nullable Integer editionNumber) {
    return new EntryOrigin(
        new Provenance(
            new CourseCode(courseCode),
            edition,
            blockId,
            weekId,
            activityId,
            toolId,
            editionNumber));
  }
}
