package org.fieldbook.app.toolkit.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to answer. It says whether they have, so that they can be reminded; what
 * they answered stands elsewhere and does not know it. The address is forgotten when the request is
 * settled.
 */
@Entity
@Table(name = "feedback_request", schema = "app")
public class Request {

  private static final int MOST_REMINDERS = 3;
  private static final int DAYS_BETWEEN = 3;
  private static final int DAYS_BEFORE_CLOSE = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "round_id")
  private long roundId;

  @Column(name = "group_name")
  private String group;

  private String label;
  private @Nullable String address;
  private String state;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  @Column(name = "reminded_on")
  private @Nullable LocalDate remindedOn;

  private int reminders;

  @Version private int version;

  /** How a request stands. */
  public enum State {
    WAITING("Waiting"),
    ANSWERED("Answered"),
    DECLINED("Declined"),
    EXPIRED("Expired");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** What it is called. */
    public String label() {
      return label;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Request() {}

  /**
   * A request that waits.
   *
   * @param address where mail goes, null for a link that is handed over
   */
  Request(Round round, String group, String label, @Nullable String address, LocalDate today) {
    this.roundId = round.id();
    this.group = group;
    this.label = label;
    this.address = address;
    this.state = State.WAITING.code();
    this.sentOn = today;
  }

  /** It waits no longer, and nobody knows any more where it went. */
  void settle(State to) {
    state = to.code();
    address = null;
  }

  /**
   * Notes a reminder that the owner asks for.
   *
   * @throws Refused when there has been one of late, or there were enough
   */
  void remind(LocalDate today) {
    if (!isWaiting()) {
      throw new Refused("This request has been settled: there is nobody to remind.");
    }
    if (address == null) {
      throw new Refused("This request was handed over as a link. Remind them in your own way.");
    }
    if (reminders >= MOST_REMINDERS) {
      throw new Refused("They have been reminded three times. Let it rest.");
    }
    if (last().plusDays(DAYS_BETWEEN).isAfter(today)) {
      throw new Refused("Leave three days between one message and the next.");
    }
    note(today);
  }

  /** Whether it is time for the one reminder that goes out by itself. */
  boolean isDue(LocalDate closes, LocalDate today) {
    return isWaiting()
        && address != null
        && reminders < MOST_REMINDERS
        && !today.isBefore(closes.minusDays(DAYS_BEFORE_CLOSE))
        && !last().plusDays(DAYS_BETWEEN).isAfter(today);
  }

  /** Notes a reminder. */
  void note(LocalDate today) {
    remindedOn = today;
    reminders++;
  }

  private LocalDate last() {
    return remindedOn == null ? sentOn : remindedOn;
  }

  /** Its number, for the owner's buttons. */
  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  boolean isOf(Round round) {
    return roundId == round.id();
  }

  long roundId() {
    return roundId;
  }

  public String group() {
    return group;
  }

  public String label() {
    return label;
  }

  Optional<String> address() {
    return Optional.ofNullable(address);
  }

  /** Whether mail can go to them. */
  public boolean hasAddress() {
    return address != null;
  }

  public State state() {
    return State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  public boolean isWaiting() {
    return state() == State.WAITING;
  }

  public LocalDate sentOn() {
    return sentOn;
  }

  public Optional<LocalDate> remindedOn() {
    return Optional.ofNullable(remindedOn);
  }
}
