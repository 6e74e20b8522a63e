package org.fieldbook.app.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** A place to talk: of one tutor group, or of everybody in a presentation. Never changes. */
@Entity
@Table(name = "forum", schema = "app")
public class Forum {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String presentation;

  @Column(name = "group_id")
  private @Nullable Long groupId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Forum() {}

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  /** Who reads it. */
  public enum Kind {
    /** The students of a tutor group and its tutor. */
    GROUP,
    /** Everybody enrolled in the presentation, and its tutors. */
    MODULE
  }
}
