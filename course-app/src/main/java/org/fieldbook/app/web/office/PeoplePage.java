package org.fieldbook.app.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.identity.FindPeople;
import org.fieldbook.app.web.frame.Asked;
import org.jspecify.annotations.Nullable;

/**
 * The course office looks people up. What is looked for is in the address, and in the form again
 * when the table turns a page: nothing of it is kept in a session.
 */
@Named("peoplePage")
@RequestScoped
public class PeoplePage {

  @Inject FindPeople findPeople;
  @Inject Asked asked;

  private String text = "";
  private @Nullable PeopleTable table;

  @PostConstruct
  void look() {
    text = asked.text("q");
    table = new PeopleTable(findPeople, text);
  }

  public String getText() {
    return text;
  }

  public @Nullable PeopleTable getTable() {
    return table;
  }

  /** What a role is called. */
  public String roleName(String role) {
    return RoleNames.of(role);
  }
}
