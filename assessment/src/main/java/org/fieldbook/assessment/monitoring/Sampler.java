package org.fieldbook.assessment.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Draws the sample of a tutor's marking, and gives it to a monitor who is not that tutor. */
@ApplicationScoped
class Sampler {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 16;
  private static final String WHY = "Drawn to be monitored before it is released";

  @Inject Samples samples;
  @Inject Strata strata;
  @Inject Assignments assignments;
  @Inject Monitors monitors;
  @Inject Holds holds;
  @Inject Clock clock;

  /**
   * What was done for a tutor.
   *
   * @param drawn how many were drawn now
   * @param all how many there are now
   * @param given how many have a monitor
   */
  record Done(int drawn, int all, int given) {}

  /** How many per cent of an assignment's scripts are monitored; 0 for none. */
  int percent(PresentationCode presentation, String assignment) {
    return strata
        .rules(presentation)
        .moderation()
        .samplePercent()
        .getOrDefault(Assignment.firstOf(assignment), 0);
  }

  /** The tutors and assignments of which something is to be drawn or to be given to a monitor. */
  List<Samples.Pile> waiting(PresentationCode presentation) {
    List<PersonId> all = monitors.of(presentation.course());
    return samples.piles(presentation).stream()
        .filter(
            p -> {
              int size =
                  Draw.size(Math.toIntExact(p.finished()), percent(presentation, p.assignment()));
              Set<Long> able =
                  all.stream()
                      .map(PersonId::value)
                      .filter(m -> m != p.tutor())
                      .collect(Collectors.toSet());
              return p.drawn() < size || (!able.isEmpty() && !able.containsAll(p.monitors()));
            })
        .toList();
  }

  /** Draws what is missing. */
  Done draw(PresentationCode presentation, String assignment, PersonId tutor) {
    int percent = percent(presentation, assignment);
    Sampling sampling = samples.hold(presentation, assignment, tutor, seed());
    List<SampledScript> all = new ArrayList<>(samples.drawn(sampling));
    List<FinishedScript> finished = samples.finished(presentation, assignment, tutor);
    List<Draw.Candidate> population =
        strata.of(assignments.get(presentation, assignment), finished);
    Set<Long> before = all.stream().map(SampledScript::script).collect(Collectors.toSet());
    List<Draw.Candidate> drawn = Draw.of(sampling.seed(), percent, population, before);
    if (!drawn.isEmpty()) {
      int number = sampling.nextDraw();
      samples.add(
          sampling,
          number,
          percent,
          Strata.text(population),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
      for (Draw.Candidate each : drawn) {
        SampledScript script = new SampledScript(sampling, number, each);
        samples.add(script);
        all.add(script);
      }
      holdBack(presentation, assignment, finished, drawn);
    }
    give(sampling, all);
    return new Done(
        drawn.size(), all.size(), (int) all.stream().filter(s -> s.monitor().isPresent()).count());
  }

  /** What waits for its release anyhow waits for its monitor, too; nothing else is held up. */
  private void holdBack(
      PresentationCode presentation,
      String assignment,
      List<FinishedScript> finished,
      List<Draw.Candidate> drawn) {
    if (!assignments.get(presentation, assignment).heldBack()) {
      return;
    }
    Set<Long> ids = drawn.stream().map(Draw.Candidate::script).collect(Collectors.toSet());
    finished.stream()
        .filter(s -> s.state() == Script.State.HELD && ids.contains(s.id()))
        .forEach(s -> holds.place(s.id(), Hold.Kind.MONITORING, WHY, null, clock.instant()));
  }

  /**
   * Gives what nobody monitors yet to one monitor, so that a tutor's sample is read as a whole: to
   * whoever has the fewest scripts of the assignment, and of those that are equal by the seed.
   */
  private void give(Sampling sampling, List<SampledScript> all) {
    List<PersonId> able =
        monitors.of(sampling.presentation().course()).stream()
            .filter(m -> !m.equals(sampling.tutor()))
            .toList();
    Set<PersonId> still = new HashSet<>(able);
    Set<Long> reported = samples.reported(sampling);
    List<SampledScript> open =
        all.stream()
            .filter(s -> s.monitor().filter(still::contains).isEmpty())
            .filter(s -> !reported.contains(s.script()))
            .toList();
    if (open.isEmpty() || able.isEmpty()) {
      return;
    }
    Optional<PersonId> same =
        all.stream().flatMap(s -> s.monitor().filter(still::contains).stream()).findFirst();
    Map<PersonId, Long> load = samples.load(sampling.presentation(), sampling.assignment());
    PersonId monitor =
        same.orElseGet(
            () ->
                able.stream()
                    .min(
                        Comparator.comparing((PersonId m) -> load.getOrDefault(m, 0L))
                            .thenComparing(m -> Draw.place(sampling.seed(), m.value())))
                    .orElseThrow());
    open.forEach(s -> s.giveTo(monitor));
  }

  private static String seed() {
    byte[] bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
