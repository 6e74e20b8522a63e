package org.fieldbook.assessment.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Which samples are open, and who has handed theirs in. A node reads it anew every {@link #FRESH}
 * for all tutors of a presentation, so that a page that every tutor opens can say it at no cost.
 */
@ApplicationScoped
class OpenSamples {

  /** How long a node may go by what it has read. */
  static final Duration FRESH = Duration.ofSeconds(5);

  @Inject Coordinations coordinations;
  @Inject Clock clock;

  private final Map<PresentationCode, Known> known = new ConcurrentHashMap<>();

  private record Known(List<Open> open, Instant readAt) {}

  private record Open(String assignment, Set<PersonId> done) {}

  /** Assignments with an open sample that the tutor has not handed in. At most two statements. */
  Set<String> notDone(PresentationCode presentation, PersonId tutor) {
    Instant now = clock.instant();
    Known read = known.get(presentation);
    if (read == null || now.isAfter(read.readAt().plus(FRESH)) || now.isBefore(read.readAt())) {
      read = new Known(read(presentation), now);
      known.put(presentation, read);
    }
    return read.open().stream()
        .filter(o -> !o.done().contains(tutor))
        .map(Open::assignment)
        .collect(Collectors.toSet());
  }

  /** The next reader reads anew: who has just handed in is not told of it again. */
  void forget(PresentationCode presentation) {
    known.remove(presentation);
  }

  private List<Open> read(PresentationCode presentation) {
    List<SampleScript> open =
        coordinations.of(presentation).stream()
            .filter(s -> s.state() == SampleScript.State.OPEN)
            .toList();
    Map<Long, Set<PersonId>> done =
        coordinations.handedIn(open.stream().map(SampleScript::id).toList());
    return open.stream()
        .map(s -> new Open(s.assignment(), done.getOrDefault(s.id(), Set.of())))
        .toList();
  }
}
