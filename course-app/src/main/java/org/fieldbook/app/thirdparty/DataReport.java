package org.fieldbook.app.thirdparty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** A case: what somebody reported, and how it stands. What was done is in its steps. */
@Entity
@Table(name = "data_report", schema = "app")
public class DataReport {

  private static final int LONGEST_PLACE = 500;
  private static final int LONGEST_WORDS = 4000;
  private static final int LONGEST_CONTACT = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String code;
  private String place;
  private String about;
  private String words;
  private String contact;

  @Column(name = "reporter_id")
  private @Nullable Long reporterId;

  @Column(name = "caller_hash")
  private @Nullable String callerHash;

  private String state;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Version private int version;

  /** Whom it is about. */
  public enum About {
    ME("It is about me"),
    SOMEBODY("It is about somebody I speak for"),
    OTHER("I saw it and it should not be there");

    private final String label;

    About(String label) {
      this.label = label;
    }

    /** As the reporter chooses it. */
    public String label() {
      return label;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a case stands. */
  public enum State {
    OPEN("Open"),
    WITHDRAWN("Shared copies withdrawn"),
    KEPT("Kept as it is");

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
  protected DataReport() {}

  /**
   * Opens a case.
   *
   * @throws Refused naming all that is missing or too long
   */
  DataReport(
      String code,
      Said said,
      @Nullable PersonId reporter,
      @Nullable String callerHash,
      Instant now) {
    List<String> missing = said.missing();
    if (!missing.isEmpty()) {
      throw new Refused(missing);
    }
    this.code = code;
    this.place = said.place();
    this.about = said.about().code();
    this.words = said.words();
    this.contact = said.contact();
    this.reporterId = reporter == null ? null : reporter.value();
    this.callerHash = callerHash;
    this.state = State.OPEN.code();
    this.reportedAt = now;
  }

  /**
   * Decides the case, or opens it again.
   *
   * @throws Refused when it stands like that already
   */
  void become(State next) {
    if (state() == next) {
      throw new Refused("This case is already: " + next.label() + ". Load the page again.");
    }
    state = next.code();
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  public String code() {
    return code;
  }

  public String place() {
    return place;
  }

  public About about() {
    return About.valueOf(about.toUpperCase(Locale.ROOT));
  }

  public String words() {
    return words;
  }

  public String contact() {
    return contact;
  }

  public State state() {
    return State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  public boolean isByMember() {
    return reporterId != null;
  }

  /** What a reporter says, as it was typed. */
  public record Said(String place, About about, String words, String contact) {

    public Said {
      place = clean(place);
      words = clean(words);
      contact = clean(contact);
    }

    private static String clean(String text) {
      return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
    }

    private List<String> missing() {
      List<String> missing = new ArrayList<>();
      if (place.isEmpty()) {
        missing.add("Say where you saw it: the address of the page, or what it was called.");
      }
      if (words.isEmpty()) {
        missing.add("Say in a few words what should not be there.");
      }
      longest(place, LONGEST_PLACE, "Where you saw it", missing);
      longest(words, LONGEST_WORDS, "What should not be there", missing);
      longest(contact, LONGEST_CONTACT, "How to reach you", missing);
      return missing;
    }

    private static void longest(String text, int most, String label, List<String> missing) {
      if (text.length() > most) {
        missing.add("“" + label + "” takes at most " + most + " characters. Shorten it.");
      }
    }
  }
}
