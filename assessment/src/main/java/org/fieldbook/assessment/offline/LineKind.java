package org.fieldbook.assessment.offline;

/** What becomes of an entry that came back. In the order in which a tutor wants to see them. */
public enum LineKind {
  /** The sheet was changed online after the pack was made: the tutor chooses. */
  CONFLICT("Conflict"),
  /** Filled in twice, differently: the tutor chooses. */
  DUPLICATE("Filled in twice"),
  /** A script with comments, perhaps: the tutor says whose. */
  FILE("Whose is it?"),
  /** Marks or words of it would be saved. */
  CHANGED("Changed"),
  /** It does not open. */
  CORRUPT("Broken"),
  /** A summary that opens, but what is typed in it cannot be taken. */
  UNCLEAR("Not understood"),
  /** The script has been returned and does not change any more. */
  RETURNED("Returned already"),
  /** A summary of a script that the caller took away, and that somebody else marks by now. */
  GONE_OVER("With another tutor"),
  /** A summary of a script that is not the caller's to mark. */
  NOT_YOURS("Not yours"),
  /** Nothing that is known here. */
  UNKNOWN("Unknown"),
  /** Known, and nothing of it would change anything. */
  UNCHANGED("Unchanged"),
  /** A part of the pack that nobody fills in. */
  PACK("Of the pack"),
  /** A folder, a zip whose entries follow, or left there by the computer. */
  NOTHING("Nothing to take");

  private final String words;

  LineKind(String words) {
    this.words = words;
  }

  /** As a page says it. */
  public String words() {
    return words;
  }

  /** Whether the tutor has to choose between versions of a script's sheet. */
  public boolean isToChoose() {
    return this == CONFLICT || this == DUPLICATE;
  }

  /** Whether it would change a script's sheet, if the tutor says so. */
  public boolean isSheet() {
    return this == CHANGED || isToChoose();
  }
}
