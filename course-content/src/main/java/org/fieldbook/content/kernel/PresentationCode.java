package org.fieldbook.content.kernel;

import java.util.regex.Pattern;

/**
 * Code of a presentation of a course: course, year and month letter, such as {@code LMC310-2026J}.
 */
public record PresentationCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{3}[0-9]{3}-[0-9]{4}[A-L]");

  public PresentationCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a presentation code: " + value);
    }
  }

  /** Whether the text could be a presentation code; says nothing of whether there is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  public CourseCode course() {
    return new CourseCode(value.substring(0, 6));
  }

  @Override
  public String toString() {
    return value;
  }
}
