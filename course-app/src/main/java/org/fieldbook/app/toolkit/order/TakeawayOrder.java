package org.fieldbook.app.toolkit.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take a toolkit away, from the click until its files expire. It waits, a node works on
 * it, it is done; a node that dies in the middle leaves it to the next one when its lease is over.
 */
@Entity
@Table(name = "takeaway_order", schema = "app")
public class TakeawayOrder {

  /** How long the files can be fetched. */
  static final Duration KEPT = Duration.ofDays(30);

  /** How long a node may be silent before another one takes over. */
  static final Duration LEASE = Duration.ofMinutes(3);

  /** Nodes that may die over it before it is given up. */
  private static final int MOST_TRIES = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "person_id")
  private long personId;

  private String presentation;
  private String choice;
  private String slots;
  private String formats;
  private boolean blanks;
  private boolean whole;
  private String state;
  private int total;
  private int written;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private @Nullable String holder;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  private int tries;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TakeawayOrder() {}

  /** An order that waits. */
  TakeawayOrder(PersonId owner, PresentationCode presentation, Wish wish, Instant now) {
    this.personId = owner.value();
    this.presentation = presentation.value();
    this.choice = wish.choice().code();
    this.slots = String.join(" ", wish.slots());
    this.formats = String.join(" ", wish.formats().stream().map(Format::code).toList());
    this.blanks = wish.blanks();
    this.whole = wish.whole();
    this.state = State.QUEUED.code();
    this.askedAt = now;
    this.expiresAt = now.plus(KEPT);
  }

  /** A node takes it; one that was taken too often is given up. */
  void take(String node, Instant now) {
    tries++;
    if (tries > MOST_TRIES) {
      state = State.FAILED.code();
      finishedAt = now;
      return;
    }
    state = State.RUNNING.code();
    holder = node;
    leaseUntil = now.plus(LEASE);
  }

  /** Says how far it is, which also renews the lease. */
  void progress(int writtenOf, int of, Instant now) {
    written = writtenOf;
    total = of;
    leaseUntil = now.plus(LEASE);
  }

  /** All that could be made is made. */
  void finish(boolean anything, Instant now) {
    state = anything ? State.DONE.code() : State.FAILED.code();
    written = total;
    finishedAt = now;
    leaseUntil = null;
  }

  boolean isHeldBy(String node) {
    return state().equals(State.RUNNING) && node.equals(holder);
  }

  /** Whether an entry goes in. */
  boolean takes(EntryView entry) {
    return Choice.ofCode(choice).orElseThrow().takes(entry, slots());
  }

  Set<String> slots() {
    return Set.of(split(slots).toArray(String[]::new));
  }

  List<Format> formats() {
    return split(formats).stream().flatMap(c -> Format.ofCode(c).stream()).toList();
  }

  private static List<String> split(String words) {
    return Arrays.stream(words.split(" ")).filter(w -> !w.isEmpty()).distinct().toList();
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

  Choice choice() {
    return Choice.ofCode(choice).orElseThrow();
  }

  boolean hasBlanks() {
    return blanks;
  }

  boolean isWhole() {
    return whole;
  }

  State state() {
    return State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  Instant askedAt() {
    return askedAt;
  }

  /** What its owner sees of it. */
  OrderView view(List<OrderView.Made> files) {
    return new OrderView(
        id(), presentation(), choice(), state(), written, total, askedAt, expiresAt, files);
  }

  /** How far an order is. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is still to come. */
    public boolean isOpen() {
      return this == QUEUED || this == RUNNING;
    }
  }

  /** Which entries go in. */
  public enum Choice {
    ALL("All entries"),
    COMPLETE("All complete entries"),
    PICKED("Entries picked by hand");

    private final String words;

    Choice(String words) {
      this.words = words;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
      return words;
    }

    /**
     * Whether an entry belongs to it.
     *
     * @param picked slots that were picked, for the choice that asks
     */
    boolean takes(EntryView entry, Collection<String> picked) {
      return switch (this) {
        case ALL -> true;
        case COMPLETE -> entry.done() && !entry.archived();
        case PICKED -> picked.contains(entry.slot());
      };
    }

    /** The choice that is written so; empty when there is none. */
    public static Optional<Choice> ofCode(String code) {
      return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
  }
}
