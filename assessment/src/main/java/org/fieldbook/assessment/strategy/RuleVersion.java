package org.fieldbook.assessment.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Rules of a presentation that take the place of those in its edition's package. Never changes;
 * other rules are a version more.
 */
@Entity
@Table(schema = "assessment", name = "rule_version")
public class RuleVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String presentation;
  private int number;
  private String rules;

  @Column(name = "published_by")
  private long publishedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "in_force_from")
  private Instant inForceFrom;

  private String reason;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RuleVersion() {}

  /**
   * A new version.
   *
   * @param rules the whole file, checked already
   * @param reason why, in words
   */
  public RuleVersion(
      PresentationCode presentation,
      int number,
      String rules,
      PersonId by,
      Instant at,
      Instant inForceFrom,
      String reason) {
    if (number < 1 || reason.isBlank() || inForceFrom.isBefore(at)) {
      throw new IllegalArgumentException("A version has a number, a reason and a time to come");
    }
    this.presentation = presentation.value();
    this.number = number;
    this.rules = rules;
    this.publishedBy = by.value();
    this.publishedAt = at;
    this.inForceFrom = inForceFrom;
    this.reason = reason;
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  /** 1 for the first; the edition's own rules are 0. */
  public int number() {
    return number;
  }

  /** The text of the file. */
  public String rules() {
    return rules;
  }

  public PersonId publishedBy() {
    return new PersonId(publishedBy);
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  /** From when it holds; what arrived before keeps the rules that held then. */
  public Instant inForceFrom() {
    return inForceFrom;
  }

  public String reason() {
    return reason;
  }
}
