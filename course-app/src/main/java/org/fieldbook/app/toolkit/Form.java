package org.fieldbook.app.toolkit;

import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * A tool as one edition of its course has it, with what that edition gives to choose from: what a
 * body is to be read by.
 *
 * @param edition the edition's number
 */
public record Form(ToolTemplate template, Options options, int edition) {

  static Form of(ToolTemplate template, PublishedCourse course) {
    return new Form(template, Options.of(course), course.edition());
  }

  /** The same with the owner's own entries to choose from. */
  public Form with(OwnChoices own) {
    return new Form(template, options.with(own), edition);
  }

  /** Whether the two ask for the same, whatever their editions. */
  public boolean isLike(Form other) {
    return template.equals(other.template);
  }
}
