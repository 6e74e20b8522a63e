package org.fieldbook.assessment.second;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fieldbook.content.kernel.PersonId;

/** Gives scripts to markers so that each has about as many; the same each time it is worked out. */
final class Shares {

  private Shares() {}

  /**
   * Who marks what.
   *
   * @param scripts in their order; with those who may not mark them
   * @param had how many each has already
   * @param seed of the order in which markers with as many are taken
   * @return without the scripts that nobody may mark
   */
  static Map<Long, PersonId> of(
      Map<Long, Set<PersonId>> scripts,
      List<PersonId> markers,
      Map<PersonId, Integer> had,
      long seed) {
    List<PersonId> order = new ArrayList<>(markers);
    order.sort(Comparator.comparingLong(PersonId::value));
    Collections.shuffle(order, new Random(seed));
    Map<PersonId, Integer> load = new HashMap<>(had);
    Map<Long, PersonId> given = new LinkedHashMap<>();
    scripts.forEach(
        (script, not) ->
            order.stream()
                .filter(m -> !not.contains(m))
                .min(Comparator.comparingInt(m -> load.getOrDefault(m, 0)))
                .ifPresent(
                    m -> {
                      given.put(script, m);
                      load.merge(m, 1, Integer::sum);
                    }));
    return given;
  }
}
