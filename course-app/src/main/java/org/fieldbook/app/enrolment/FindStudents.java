package org.fieldbook.app.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/**
 * An adviser looks up students: who they are, where they study, with whom. People who never were
 * students are not found.
 */
@Stateless
@RolesAllowed(Roles.ADVISER)
public class FindStudents {

  private static final int SHORTEST = 2;
  private static final int MOST = 50;

  @Inject Enrolments enrolments;
  @Inject Rosters rosters;

  /**
   * Students of whom a part of name, identifier or e-mail address fits, by family name, 50 at most;
   * none for fewer than two characters.
   */
  public List<Student> matching(String text) {
    return text.strip().length() < SHORTEST ? List.of() : rosters.studentsMatching(text, MOST);
  }

  /**
   * One student.
   *
   * @throws NotFound when that person never was enrolled
   */
  public Student student(PersonId id) {
    return rosters.student(id).orElseThrow(() -> new NotFound("student " + id));
  }

  /** Where a student studies or studied, active places and newest first. */
  public List<Membership> placesOf(PersonId student) {
    return enrolments.membershipsOf(student);
  }

  /** A student as an adviser finds them. */
  public record Student(PersonId id, String name, String identifier, String email) {}
}
