package org.fieldbook.app.suite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldbook.app.toolkit.sharing.BeforeSharing;

/** A check before sharing, as another part of the application would bring it. */
@ApplicationScoped
public class NoCanaries implements BeforeSharing {

  static final String WORD = "canary";
  static final String REASON = "There is a canary in this entry. Take it out first.";

  @Override
  public List<String> reasonsAgainst(Intended share) {
    return share.entry().body().toString().contains(WORD) ? List.of(REASON) : List.of();
  }
}
