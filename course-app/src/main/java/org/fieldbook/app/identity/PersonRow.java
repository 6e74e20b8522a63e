package org.fieldbook.app.identity;

import java.util.List;
import org.fieldbook.content.kernel.PersonId;

/**
 * A person in a list.
 *
 * @param roles names of the roles held anywhere, by name
 */
public record PersonRow(
    PersonId id, String name, String identifier, String email, List<String> roles) {

  public PersonRow {
    roles = List.copyOf(roles);
  }
}
