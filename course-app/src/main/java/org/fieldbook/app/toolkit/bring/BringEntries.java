package org.fieldbook.app.toolkit.bring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fieldbook.app.toolkit.PutBackEntry;
import org.fieldbook.app.toolkit.PutBackEntry.Kinds;
import org.fieldbook.app.toolkit.PutBackEntry.Verdict;
import org.fieldbook.app.toolkit.ReturnedEntry;
import org.fieldbook.app.toolkit.attachment.PutBackFiles;
import org.fieldbook.app.toolkit.link.PutBackLinks;
import org.fieldbook.content.kernel.PresentationCode;

/** Puts entries of an archive back, then what stands beside them; and badges. */
@ApplicationScoped
class BringEntries {

  @Inject PutBackEntry entries;
  @Inject PutBackLinks links;
  @Inject PutBackFiles files;
  @Inject Instance<BadgeKeeper> keepers;

  Verdict judge(PresentationCode presentation, ReturnedEntry entry) {
    return entries.judge(presentation, entry);
  }

  Verdict put(PresentationCode presentation, ReturnedEntry entry) {
    return entries.put(presentation, entry);
  }

  Verdict judge(PresentationCode presentation, JsonObject badge) {
    return first(keeper -> keeper.judge(presentation, badge));
  }

  Verdict put(PresentationCode presentation, JsonObject badge) {
    return first(keeper -> keeper.put(presentation, badge));
  }

  private Verdict first(Function<BadgeKeeper, Verdict> what) {
    return keepers.stream()
        .findFirst()
        .map(what)
        .orElseGet(() -> new Verdict(Kinds.REFUSED, "No badges are kept here."));
  }

  /**
   * Puts links and files of entries back that are here by now.
   *
   * @return what could not be put back, as sentences by the entry
   */
  Map<String, String> beside(
      PresentationCode presentation, List<ArchivedBeside> all, ArchiveZip zip) throws IOException {
    Map<String, Place> places = new HashMap<>();
    for (ArchivedBeside beside : all) {
      for (ArchivedBeside.Link link : beside.links()) {
        links.put(presentation, beside.slot(), link.to(), link.why());
      }
      beside.files().forEach(file -> places.put(file.path(), new Place(beside.slot(), file)));
    }
    Map<String, String> problems = new HashMap<>();
    if (!places.isEmpty()) {
      zip.each(
          (path, bytes) -> {
            Place place = places.remove(path);
            if (place != null) {
              String problem = files.put(presentation, place.slot(), place.file().file(), bytes);
              note(problems, place, problem);
            }
          });
    }
    places.values().forEach(place -> note(problems, place, "It is not in the archive."));
    return problems;
  }

  private static void note(Map<String, String> problems, Place place, String problem) {
    if (!problem.isEmpty()) {
      String sentence = "Not brought in: " + place.file().file().name() + ". " + problem;
      problems.merge(place.slot(), sentence, (a, b) -> a + " " + b);
    }
  }

  private record Place(String slot, ArchivedBeside.File file) {}
}
