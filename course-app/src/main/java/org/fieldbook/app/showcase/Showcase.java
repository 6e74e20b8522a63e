package org.fieldbook.app.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** A student's showcase: how they introduce themselves there, and its link while there is one. */
@Entity
@Table(name = "showcase", schema = "app")
public class Showcase {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_INTRODUCTION = 3000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "person_id")
  private long personId;

  private String presentation;

  @Column(name = "shown_name")
  private String shownName;

  private String introduction;
  private int number;

  @Column(name = "token_hash")
  private @Nullable String tokenHash;

  @Column(name = "linked_at")
  private @Nullable Instant linkedAt;

  @Column(name = "ends_on")
  private @Nullable LocalDate endsOn;

  private int views;

  @Column(name = "viewed_at")
  private @Nullable Instant viewedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Showcase() {}

  /** An empty one without a link. */
  Showcase(PersonId owner, PresentationCode presentation) {
    this.personId = owner.value();
    this.presentation = presentation.value();
    this.shownName = "";
    this.introduction = "";
    this.number = 1;
  }

  /**
   * Takes name and introduction from an owner who has seen the present ones.
   *
   * @return false when they saved others since, on another device: nothing is changed then
   * @throws Refused when they are too long
   */
  boolean introduce(String typedName, String typed, int seen) {
    String name = Words.line(typedName);
    String words = Words.of(typed).text();
    if (name.length() > LONGEST_NAME) {
      throw new Refused("What you call yourself has at most " + LONGEST_NAME + " characters.");
    }
    if (words.length() > LONGEST_INTRODUCTION) {
      throw new Refused("The introduction has at most 3,000 characters. Shorten it.");
    }
    if (name.equals(shownName) && words.equals(introduction)) {
      return true;
    }
    if (seen != number) {
      return false;
    }
    shownName = name;
    introduction = words;
    number++;
    return true;
  }

  /** Gives it a link; one that was there before leads nowhere from now on. */
  void link(String token, @Nullable LocalDate lastDay, Instant now) {
    tokenHash = LinkToken.hash(token);
    linkedAt = now;
    endsOn = lastDay;
    views = 0;
    viewedAt = null;
  }

  /** Takes the link back: it leads nowhere from now on. Twice changes nothing. */
  void revoke() {
    tokenHash = null;
    linkedAt = null;
    endsOn = null;
  }

  /** Whether the link, if there is one, leads here on the day. */
  boolean isOpenOn(LocalDate day) {
    return tokenHash != null && (endsOn == null || !day.isAfter(endsOn));
  }

  boolean belongsTo(PersonId person) {
    return personId == person.value();
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  PersonId owner() {
    return new PersonId(personId);
  }

  PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  String shownName() {
    return shownName;
  }

  String introduction() {
    return introduction;
  }

  int number() {
    return number;
  }

  @Nullable Instant linkedAt() {
    return linkedAt;
  }

  @Nullable LocalDate endsOn() {
    return endsOn;
  }

  int views() {
    return views;
  }

  @Nullable Instant viewedAt() {
    return viewedAt;
  }
}
