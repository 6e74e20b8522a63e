package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What the address of a page asks for. What cannot be is not there: it never fails. */
@RequestScoped
public class Asked {

  private static final int LONGEST = 200;

  @Inject HttpServletRequest request;

  /** A parameter without control characters, empty when absent. */
  public String text(String name) {
    String value = request.getParameter(name);
    if (value == null) {
      return "";
    }
    String kept = Text.begin(value, LONGEST);
    return kept.replaceAll("\\p{Cntrl}", "").strip();
  }

  /**
   * A positive number.
   *
   * @throws NotFound when it is no such number
   */
  public long number(String name) {
    String value = text(name);
    if (!value.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound(name + " " + value);
    }
    return Long.parseLong(value);
  }

  /**
   * Which one of several: the first when nothing is said.
   *
   * @throws NotFound when it is no such number
   */
  public int place(String name) {
    return text(name).isEmpty() ? 1 : (int) Math.min(number(name), Integer.MAX_VALUE);
  }

  /**
   * A positive number; empty when nothing is said.
   *
   * @throws NotFound when it is no such number
   */
  public OptionalLong numberIfAny(String name) {
    return text(name).isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(name));
  }

  /**
   * A person.
   *
   * @throws NotFound when it can be nobody's id
   */
  public PersonId person(String name) {
    return new PersonId(number(name));
  }

  /**
   * A presentation.
   *
   * @throws NotFound when it can be none's code
   */
  public PresentationCode presentation(String name) {
    String value = text(name);
    if (!PresentationCode.isWellFormed(value)) {
      throw new NotFound("presentation " + value);
    }
    return new PresentationCode(value);
  }

  /**
   * A course.
   *
   * @throws NotFound when it can be none's code
   */
  public CourseCode course(String name) {
    String value = text(name);
    if (!CourseCode.isWellFormed(value)) {
      throw new NotFound("course " + value);
    }
    return new CourseCode(value);
  }
}
