package org.fieldbook.app.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.fieldbook.app.identity.FindPeople;
import org.fieldbook.app.web.frame.Asked;
import org.jspecify.annotations.Nullable;

/** The course office looks people up. The text is in the address, so that it can be kept. */
@Named("peoplePage")
@ViewScoped
public class PeoplePage implements Serializable {

  private static final long serialVersionUID = 1;

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
