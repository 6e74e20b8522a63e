package org.fieldbook.app.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldbook.assessment.submission.TmaSubmitted;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** Somebody who observes submissions and, for certain students, breaks their transaction. */
@ApplicationScoped
public class Saboteur {

  static final String WORDS = "An observer said no.";

  private final Set<PersonId> victims = ConcurrentHashMap.newKeySet();

  public void breakFor(PersonId student) {
    victims.add(student);
  }

  public void leaveAlone(PersonId student) {
    victims.remove(student);
  }

  void on(@Observes TmaSubmitted event) {
    if (victims.contains(event.receipt().receipt().student())) {
      throw new Refused(WORDS);
    }
  }
}
