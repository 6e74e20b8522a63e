package org.fieldbook.content.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A tool as a course team is writing it. Its number counts the saves. */
@Entity
@Table(schema = "content", name = "tool_draft")
public class ToolDraft {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String course;
  private String tool;
  private String source;
  private int number;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private long savedBy;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ToolDraft() {}

  ToolDraft(CourseCode course, String tool, String source, PersonId by, Instant now) {
    this.course = course.value();
    this.tool = tool;
    this.source = source;
    this.number = 1;
    this.savedAt = now;
    this.savedBy = by.value();
  }

  /** Takes a newer source. */
  void write(String newSource, PersonId by, Instant now) {
    source = newSource;
    savedBy = by.value();
    savedAt = now;
    number++;
  }

  String tool() {
    return tool;
  }

  String source() {
    return source;
  }

  int number() {
    return number;
  }

  Instant savedAt() {
    return savedAt;
  }
}
