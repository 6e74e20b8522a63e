package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.OwnChoices;
import org.fieldbook.app.toolkit.picture.Compared;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;

/**
 * All that the pictures of entries are drawn from, the other entries of their tool among it; what
 * is not taken is not in them. Each entry is read once for all others of its tool, only where a
 * picture looks at others, and no more of it is kept than pictures read. Of one writing: it lasts
 * as long as that.
 */
final class Neighbours {

  private final Takeaway takeaway;
  private final Options options;
  private final Map<String, List<Neighbour>> byTool = new HashMap<>();

  Neighbours(Takeaway takeaway) {
    this.takeaway = takeaway;
    this.options = Options.of(takeaway.presentation().course());
  }

  /** An entry as others see it. */
  private record Neighbour(long id, Material.Other other) {}

  /** For the pictures of an entry. */
  Material material(Taken taken, JsonObject body) {
    LocalDate date = taken.entry().date();
    Material alone = Material.of(taken.template(), options, body, date, takeaway.made());
    String tool = taken.template().id();
    List<Neighbour> all = byTool.computeIfAbsent(tool, this::read);
    Material among =
        alone.among(
            all.stream().filter(n -> n.id() != taken.entry().id()).map(Neighbour::other).toList());
    return among.linkedTo(linked(among));
  }

  /** The entries that pictures of another lead to, as far as they are taken. */
  private Map<String, OwnChoices.Linked> linked(Material material) {
    List<String> fields =
        material.template().pictures().stream().flatMap(p -> p.find("linked").stream()).toList();
    return Stream.concat(
            Stream.of(material.now()), material.others().stream().map(Material.Other::answers))
        .flatMap(answers -> fields.stream().map(answers::text))
        .distinct()
        .flatMap(slot -> takeaway.find(slot).stream())
        .collect(Collectors.toMap(t -> t.entry().slot(), Neighbours::whole));
  }

  private static OwnChoices.Linked whole(Taken taken) {
    return new OwnChoices.Linked(
        taken.template(), taken.entry().title(), taken.entry().date(), taken.words().body());
  }

  /** Oldest first. */
  private List<Neighbour> read(String tool) {
    List<Taken> entries =
        takeaway.entries().stream()
            .filter(t -> t.template().id().equals(tool))
            .sorted(
                Comparator.comparing((Taken t) -> t.entry().date())
                    .thenComparing(t -> t.entry().savedAt()))
            .toList();
    Compared compared = Compared.of(entries.stream().map(Taken::template).distinct(), options);
    return compared.isAny() && entries.size() > 1
        ? entries.stream().map(t -> new Neighbour(t.entry().id(), seen(t, compared))).toList()
        : List.of();
  }

  private static Material.Other seen(Taken taken, Compared compared) {
    return compared.of(
        taken.template(), taken.entry().title(), taken.entry().date(), taken.words().body());
  }
}
