package org.fieldbook.app.handover;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.OneCourse;
import org.fieldbook.app.identity.PeopleOf;
import org.fieldbook.assessment.overview.WorkInHand;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The use cases of handover as the office meets them, in one transaction on a real database. */
final class HandoverDesk {

  static final PresentationCode CODE = new PresentationCode("LMC310-2026J");

  final HandOver handOver = new HandOver();
  final TellStudents tellStudents = new TellStudents();
  final HandoverLines lines = new HandoverLines();

  HandoverDesk(EntityManager em, List<Object> told) {
    handOver.handovers = handovers(em);
    handOver.people = PeopleOf.database(em);
    handOver.library = new OneCourse();
    handOver.workInHand = new NoWork();
    handOver.caller = new Office();
    handOver.news = into(told);
    tellStudents.handovers = handovers(em);
    tellStudents.changed = into(told);
    lines.em = em;
  }

  static Handovers handovers(EntityManager em) {
    Handovers handovers = new Handovers();
    handovers.em = em;
    return handovers;
  }

  @SuppressWarnings("unchecked")
  private static <T> Event<T> into(List<Object> told) {
    return (Event<T>)
        Proxy.newProxyInstance(
            HandoverDesk.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              told.add(arguments[0]);
              return null;
            });
  }

  /** What waits for tutors is the other module's to test. */
  private static final class NoWork extends WorkInHand {

    @Override
    public Work of(Collection<PersonId> students, PresentationCode presentation) {
      return new Work(List.of(), 0, 0, 0);
    }

    @Override
    public Optional<LocalDate> regradesUntil(PresentationCode presentation, Instant handedOver) {
      return Optional.empty();
    }
  }

  private static final class Office implements Caller {

    @Override
    public boolean isSignedIn() {
      return true;
    }

    @Override
    public PersonId id() {
      return new PersonId(8);
    }

    @Override
    public boolean has(String role) {
      return true;
    }
  }
}
