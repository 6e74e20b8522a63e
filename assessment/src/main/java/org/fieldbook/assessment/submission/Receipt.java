package org.fieldbook.assessment.submission;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says. Its canonical text has one line for each statement, in a fixed order, in
 * UTF-8 with line feeds: those bytes are what is signed.
 *
 * @param name the student's name
 * @param identifier the student's personal identifier
 * @param submission 1 for the first submission for this assignment, 2 for the next
 * @param files in their order; none when the work came on paper, for of paper there is no hash
 * @param posted how the work was sent on paper; null when it was uploaded
 * @param arrived when the last file had arrived, or paper counts as arrived
 * @param confirmed when the student confirmed it as the submission, or the office recorded it
 * @param lateFrom the due date that lateness is counted from
 * @param standing how it stands to that date, in words
 * @param rules the edition whose rules hold
 * @param key the key that signs
 * @param corrected what it corrects; null as a rule
 */
public record Receipt(
    ReceiptCode code,
    PersonId student,
    String name,
    String identifier,
    PresentationCode presentation,
    String assignment,
    int submission,
    List<ReceivedFile> files,
    @Nullable Posted posted,
    Instant arrived,
    Instant confirmed,
    Instant lateFrom,
    ZoneId zone,
    String standing,
    Declaration declaration,
    String rules,
    String key,
    @Nullable Corrected corrected) {

  private static final String AWAITING_ANSWER = Lateness.awaitingAnswer(Duration.ZERO).inWords();

  public Receipt {
    name = oneLine(name);
    identifier = oneLine(identifier);
    files = List.copyOf(files);
    if (files.isEmpty() == (posted == null)) {
      throw new IllegalArgumentException("A receipt is for files or for paper");
    }
  }

  /** The instant that counts for lateness; of a correction that of the work that it corrects. */
  public Instant counted() {
    return corrected == null ? arrived : corrected.arrived();
  }

  /** When it arrived, in the presentation's zone. */
  public ZonedDateTime arrivedLocal() {
    return arrived.atZone(zone);
  }

  public boolean isOnPaper() {
    return posted != null;
  }

  /** Until when other work could take its place, as it stood when the receipt was given out. */
  public enum Replacing {
    UNTIL_DUE,
    /** Past the due date, while a request for an extension was not answered. */
    UNTIL_ANSWERED,
    NEVER
  }

  /**
   * Until when other work can take its place. The standing is that of the arrival; paper can be
   * recorded long after it.
   */
  public Replacing replacing() {
    if (standing.equals(AWAITING_ANSWER)) {
      return Replacing.UNTIL_ANSWERED;
    }
    return confirmed.isAfter(lateFrom) ? Replacing.NEVER : Replacing.UNTIL_DUE;
  }

  /** The names of its files, with commas; “on paper” when there is none. */
  public String fileNames() {
    return posted != null
        ? "on paper"
        : String.join(", ", files.stream().map(ReceivedFile::name).toList());
  }

  /** The bytes that are signed. */
  public byte[] canonicalBytes() {
    return canonicalText().getBytes(StandardCharsets.UTF_8);
  }

  /** The statements, a line each. */
  public String canonicalText() {
    return ReceiptText.write(this);
  }

  /**
   * Reads a canonical text again, also one of an earlier form.
   *
   * @throws IllegalArgumentException when the text is not a receipt
   */
  public static Receipt parse(String text) {
    return ReceiptText.read(text);
  }

  static String oneLine(String text) {
    return text.replaceAll("\\R", " ").strip();
  }
}
