package org.fieldbook.assessment.offline;

import java.util.Map;

/**
 * What the tutor chose.
 *
 * @param sheets by script, the number of the line whose sheet is taken, or {@link #ONLINE}; a
 *     script that is not named takes its line if it has only one and no conflict
 * @param files by line, the script that the document belongs to; one that is not named is left out
 * @param asNamed whether documents that are not named go to the scripts that their names hint at
 */
public record Choices(Map<Long, Integer> sheets, Map<Integer, Long> files, boolean asNamed) {

  /** What is online stays. */
  public static final int ONLINE = -1;

  public Choices {
    sheets = Map.copyOf(sheets);
    files = Map.copyOf(files);
  }
}
