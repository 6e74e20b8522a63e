package org.fieldbook.content.kernel;

import java.util.regex.Pattern;

/** Code of a course, such as {@code LMC310}: three letters and three digits. */
public record CourseCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{3}[0-9]{3}");

  public CourseCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a course code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
