package org.fieldbook.assessment.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The sample of what a tutor marked of an assignment: its seed, which stays, and its draws. */
@Entity
@Table(schema = "assessment", name = "sampling")
public class Sampling {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String presentation;
  private String assignment;
  private long tutor;
  private String seed;
  private int draws;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Sampling() {}

  Sampling(PresentationCode presentation, String assignment, PersonId tutor, String seed) {
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.tutor = tutor.value();
    this.seed = seed;
  }

  /** Begins another draw; answers its number. */
  int nextDraw() {
    return ++draws;
  }

  long id() {
    return id;
  }

  String seed() {
    return seed;
  }

  PersonId tutor() {
    return new PersonId(tutor);
  }

  PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  String assignment() {
    return assignment;
  }
}
