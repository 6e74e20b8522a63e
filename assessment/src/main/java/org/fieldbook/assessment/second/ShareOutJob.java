package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.second.GiveSecondMarkers.Item;
import org.fieldbook.assessment.second.GiveSecondMarkers.Overview;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Gives every script that is marked twice and has no marker to one, some at a time in the order of
 * their numbers, so that each tutor has about as many. What is given stays given.
 */
@ApplicationScoped
public class ShareOutJob implements OfficeJob {

  /** Its name. */
  public static final String KIND = "share-second-marking";

  /** Scripts of a step. */
  static final int AT_ONCE = 50;

  @Inject MarkersOfSeconds markers;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Share out second marking";
  }

  @Override
  public String purpose() {
    return "Gives every script that waits for a second or third marker to a tutor of the"
        + " presentation: evenly, to nobody who has marked it, and to nobody their own students."
        + " What somebody has been given stays with them. They are written to.";
  }

  @Override
  public Scope scope() {
    return Scope.PRESENTATION;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    List<Item> waiting = waiting(markers.of(order.onePresentation()));
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < waiting.size(); at += AT_ONCE) {
      long first = waiting.get(at).marking().script();
      int many = Math.min(AT_ONCE, waiting.size() - at);
      long last = waiting.get(at + many - 1).marking().script();
      steps.add(
          new Step(
              first + "-" + last,
              many == 1 ? "Script " + first : many + " scripts, from number " + first));
    }
    return steps;
  }

  @Override
  public String perform(JobOrder order, String step) {
    PresentationCode presentation = order.onePresentation();
    String[] ends = step.split("-", 2);
    long first = Long.parseLong(ends[0]);
    long last = Long.parseLong(ends[1]);
    Overview all = markers.of(presentation);
    Map<Long, Set<PersonId>> scripts = new LinkedHashMap<>();
    Map<Long, Item> items = new HashMap<>();
    waiting(all).stream()
        .filter(i -> i.marking().script() >= first && i.marking().script() <= last)
        .forEach(
            i -> {
              scripts.put(i.marking().id(), i.barred());
              items.put(i.marking().id(), i);
            });
    Map<PersonId, Integer> had = new HashMap<>();
    all.items().forEach(i -> i.sheets().forEach(s -> had.merge(s.marker(), 1, Integer::sum)));
    Map<Long, PersonId> shares =
        Shares.of(scripts, all.markers(), had, presentation.value().hashCode());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    shares.forEach(
        (id, marker) ->
            Optional.ofNullable(items.get(id))
                .ifPresent(i -> markers.put(i, presentation, marker, Optional.empty(), now)));
    int left = scripts.size() - shares.size();
    return shares.size()
        + " given"
        + (left == 0 ? "" : ". No tutor may mark the other " + left + ": name one who does");
  }

  /** Those that need a marker and have none, in the order of their numbers. */
  private static List<Item> waiting(Overview all) {
    return all.items().stream()
        .filter(i -> i.isWanted() && i.marker().isEmpty())
        .sorted(Comparator.comparingLong(i -> i.marking().script()))
        .toList();
  }
}
