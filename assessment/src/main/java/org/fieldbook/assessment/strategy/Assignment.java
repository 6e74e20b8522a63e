package org.fieldbook.assessment.strategy;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that the course sets: a TMA, a practice assignment or the EMA, as one edition has
 * it. HTML in it is clean and may be written out as it stands.
 *
 * @param id such as {@code TMA01}
 * @param cutoffDays days from the start of the presentation to the cut-off
 * @param cutoffTime time of the cut-off in the presentation's zone
 * @param covers ids of the weeks it covers
 * @param briefHtml the question
 * @param bookletHtml what the question is about, such as a case, where it comes with one; else
 *     empty
 * @param guidanceHtml advice on answering it
 * @param accepts file types taken, by their file name extension
 * @param maxBytes most bytes of a submitted file
 * @param mostFiles most files of a submission
 * @param anonymous whether its marker learns whose work it is only when it is returned
 */
public record Assignment(
    String id,
    String title,
    Kind kind,
    Words words,
    int cutoffDays,
    LocalTime cutoffTime,
    List<String> covers,
    List<String> outcomes,
    String briefHtml,
    String bookletHtml,
    String guidanceHtml,
    Evidence evidence,
    List<String> accepts,
    long maxBytes,
    int mostFiles,
    MarkingGuide guide,
    boolean anonymous) {

  /** What follows the id of an assignment when it is sent a second time. */
  private static final String SECOND = "-R";

  /** No assignment takes more files than this. */
  private static final int MOST_FILES = 20;

  public Assignment {
    covers = List.copyOf(covers);
    outcomes = List.copyOf(outcomes);
    accepts = List.copyOf(accepts);
    if (cutoffDays < 0) {
      throw new IllegalArgumentException(id + ": the cut-off is before the start");
    }
    if (mostFiles < 1 || mostFiles > MOST_FILES) {
      throw new IllegalArgumentException(
          id + ": files: most is between 1 and " + MOST_FILES + ", not " + mostFiles);
    }
    if (accepts.isEmpty()) {
      throw new IllegalArgumentException(id + " accepts no file type");
    }
  }

  /** The id under which an assignment is sent a second time. */
  public static String secondOf(String first) {
    return first + SECOND;
  }

  /** Whether an id is that of a second try. */
  public static boolean isSecond(String id) {
    return id.endsWith(SECOND);
  }

  /** The id of the first try: that of a second without its end, any other as it is. */
  public static String firstOf(String id) {
    return isSecond(id) ? id.substring(0, id.length() - SECOND.length()) : id;
  }

  /** The question with its booklet, as those who mark it read it. */
  public String questionHtml() {
    return briefHtml + bookletHtml;
  }

  /** The same work, to be sent a second time. */
  Assignment again() {
    return new Assignment(
        secondOf(id),
        title,
        kind,
        words,
        cutoffDays,
        cutoffTime,
        covers,
        outcomes,
        briefHtml,
        bookletHtml,
        guidanceHtml,
        evidence,
        accepts,
        maxBytes,
        mostFiles,
        guide,
        anonymous);
  }

  /** What kind of work it is. */
  public enum Kind {
    PRACTICE,
    TMA,
    EMA
  }

  /** Word limits; null where there is none. */
  public record Words(@Nullable Integer min, @Nullable Integer max) {}

  /**
   * Toolkit entries that go with it.
   *
   * @param required ids of tools of which an entry must go with it
   * @param optional ids of tools of which an entry may
   * @param max most entries beyond the required ones
   * @param maxInAll most entries, the required ones among them; null where there is no such limit
   * @param datedPair whether two entries of one tool that can be filled in again must go with it,
   *     of different days
   */
  public record Evidence(
      List<String> required,
      List<String> optional,
      int max,
      @Nullable Integer maxInAll,
      boolean datedPair) {

    public Evidence {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    /** Whether there is anything that must go with it. */
    public boolean isAsked() {
      return datedPair || !required.isEmpty();
    }

    /** Ids of the tools of which entries may go with it. */
    public List<String> tools() {
      return Stream.concat(required.stream(), optional.stream()).distinct().toList();
    }
  }
}
