package org.fieldbook.app.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The key to one person's calendar, which calendar programs fetch without signing in: {@code
 * /calendar/KEY.ics}. Of its 256 random bits only the hash is kept; a new one ends the one before.
 */
@Entity
@Table(name = "calendar_key", schema = "app")
public class CalendarKey {

  /** The whole address: nothing may stand before, behind or between. */
  private static final Pattern ADDRESS = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  @Id
  @Column(name = "person_id")
  private long personId;

  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "with_words")
  private boolean withWords;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "fetched_at")
  private @Nullable Instant fetchedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CalendarKey() {}

  /** A person's first key. */
  CalendarKey(PersonId person, String key, boolean withWords, Instant now) {
    this.personId = person.value();
    this.keyHash = hash(key);
    this.withWords = withWords;
    this.madeAt = now;
  }

  /** Puts another key in the place of this one, which opens nothing any more. */
  void renew(String key, boolean words, Instant now) {
    keyHash = hash(key);
    withWords = words;
    madeAt = now;
    fetchedAt = null;
  }

  /** Notes that a program fetched the calendar. */
  void fetch(Instant now) {
    fetchedAt = now;
  }

  /** Whether the owner's words are in it, and not only what kind of date it is. */
  public boolean hasWords() {
    return withWords;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** When a program last fetched it; empty before the first time. */
  public Optional<Instant> fetchedAt() {
    return Optional.ofNullable(fetchedAt);
  }

  static String hash(String key) {
    return Tokens.hashOf("calendar:" + key);
  }

  /** The path of the calendar with this key. */
  public static String path(String key) {
    return "/calendar/" + key + ".ics";
  }

  /** Whether the request reads the address of a calendar, whether or not there is one. */
  public static boolean isAddress(HttpServletRequest request) {
    return METHODS.contains(request.getMethod())
        && ADDRESS.matcher(request.getRequestURI()).matches();
  }

  static String in(HttpServletRequest request) {
    return ADDRESS.matcher(request.getRequestURI()).replaceFirst("$1");
  }
}
