package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/** The course office looks people up, by any part of name, identifier or e-mail address. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class FindPeople {

  private static final int MOST_ROWS = 100;

  @Inject People people;

  /**
   * Some of the people that fit, by family name.
   *
   * @param text what to look for; everybody fits an empty one
   * @param first how many to pass over
   * @param count how many to answer, at most 100
   */
  public List<PersonRow> matching(String text, int first, int count) {
    return people.matching(text, Math.max(first, 0), Math.min(Math.max(count, 1), MOST_ROWS));
  }

  /** How many fit. */
  public int count(String text) {
    return people.countMatching(text);
  }

  /**
   * One person.
   *
   * @throws NotFound when there is none with that id
   */
  public PersonRow person(PersonId id) {
    return people.row(id).orElseThrow(() -> new NotFound("person " + id));
  }
}
