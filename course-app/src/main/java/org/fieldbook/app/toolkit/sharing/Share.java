package org.fieldbook.app.toolkit.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is shared with one audience, from a moment on, until it is withdrawn or, for a
 * named person, until the end of a day. A withdrawn share stays on record and never stands again.
 */
@Entity
@Table(name = "entry_share", schema = "app")
public class Share {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "entry_id")
  private long entryId;

  private String audience;
  private @Nullable String address;

  @Column(name = "reader_id")
  private @Nullable Long readerId;

  @Column(name = "shared_at")
  private Instant sharedAt;

  @Column(name = "ends_on")
  private @Nullable LocalDate endsOn;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Share() {}

  /** A share with the tutor or the tutor group. */
  Share(Entry entry, Audience audience, Instant now) {
    if (audience == Audience.NAMED) {
      throw new IllegalArgumentException("A named person has an address");
    }
    this.entryId = entry.id();
    this.audience = audience.code();
    this.sharedAt = now;
  }

  /**
   * A share with a named person.
   *
   * @param reader whose address it is today, null when it is nobody's
   * @param endsOn last day of reading, null for none
   */
  Share(
      Entry entry,
      Address address,
      @Nullable PersonId reader,
      @Nullable LocalDate endsOn,
      Instant now) {
    this.entryId = entry.id();
    this.audience = Audience.NAMED.code();
    this.address = address.text();
    this.readerId = reader == null ? null : (Long) reader.value();
    this.endsOn = endsOn;
    this.sharedAt = now;
  }

  /** The owner sets another last day, or none. */
  void endOn(@Nullable LocalDate lastDay) {
    endsOn = lastDay;
  }

  /** The owner takes it back: nobody reads by it from now on. Twice changes nothing. */
  void withdraw(Instant now) {
    if (withdrawnAt == null) {
      withdrawnAt = now;
    }
  }

  boolean isOf(Entry entry) {
    return entryId == entry.id();
  }

  boolean isFor(Audience with, @Nullable Address named) {
    return audience.equals(with.code()) && (named == null || named.text().equals(address));
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }
}
