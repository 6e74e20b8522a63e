package org.fieldbook.content.tool;

import java.time.LocalDate;
import java.util.Map;

/**
 * A tool filled in by somebody made up, to show what a full entry looks like. Rests on toolkit
 * section 1.3, rule 6: specimens come from the people and cases of the course and are labelled as
 * fictional.
 *
 * @param tool id of the tool
 * @param title of the entry
 * @param by id of a person or of a case of the course
 * @param about who that is, and that they are made up, in a sentence or two
 * @param date the day that the entry describes
 * @param fields what was written, by the ids of the fields: a text, date, number or choice as a
 *     {@code String}, a scale as an {@code Integer}, several choices as a list, a table as a list
 *     of maps, a matrix as a map of maps
 */
public record Specimen(
    String tool,
    String title,
    String by,
    String about,
    LocalDate date,
    Map<String, Object> fields) {

  public Specimen {
    fields = Map.copyOf(fields);
  }
}
