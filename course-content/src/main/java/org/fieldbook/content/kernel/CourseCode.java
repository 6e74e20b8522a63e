package org.fieldbook.content.kernel;

import java.util.regex.Pattern;

/** Code of a course, such as {@code LMC310}: three letters and three digits. */
public record CourseCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{3}[0-9]{3}");

  public CourseCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a course code: " + value);
    }
  }

  /** Whether a text may be a course's code. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
