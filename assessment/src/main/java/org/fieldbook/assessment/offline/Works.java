package org.fieldbook.assessment.offline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.kernel.Sha256;

/** Documents that may be scripts with comments: known by their bytes, hinted at by a name. */
final class Works {

  private final Set<String> packed;
  private final List<Standing> all;
  private final List<Standing> open;

  /**
   * Documents that come back.
   *
   * @param candidates the scripts that one may belong to
   * @param packed hashes of scripts as they went out, of lists that we signed
   */
  Works(Judge judge, Set<Whose> candidates, Set<String> packed) {
    this.packed = packed;
    this.all = candidates.stream().map(judge::standing).flatMap(Optional::stream).toList();
    this.open = all.stream().filter(Standing::isOpen).filter(s -> !s.whose().isSecond()).toList();
  }

  List<Plan.Choice> choices() {
    return open.stream().map(s -> new Plan.Choice(s.script(), s.words())).toList();
  }

  Line line(Entry entry, Sha256 hash) {
    for (Standing standing : all) {
      if (standing.desk().submission().files().stream().anyMatch(f -> f.sha256().equals(hash))) {
        return entry
            .about(standing.words())
            .line(LineKind.UNCHANGED, "The script as its student sent it.");
      }
      if (standing.desk().annotated().filter(hash::equals).isPresent()) {
        return entry
            .about(standing.words())
            .line(LineKind.UNCHANGED, "The file with comments that is with the script already.");
      }
    }
    if (packed.contains(hash.hex())) {
      return entry.line(LineKind.UNCHANGED, "A script as it was in the pack.");
    }
    Entry known = entry.withHash(hash.hex());
    return hint(entry.path())
        .map(
            s ->
                known.line(
                    LineKind.FILE,
                    List.of("By its name it may be the script of " + s.words() + "."),
                    List.of(),
                    new Line.Target(s.script(), 0, 0, 0, null)))
        .orElseGet(
            () ->
                known.line(
                    LineKind.FILE,
                    all.stream().anyMatch(s -> s.whose().isSecond())
                        ? "A document. In second marking the summary alone is taken: write into"
                            + " it what you want to say, or on the pages online."
                        : open.isEmpty()
                            ? "A document, and you have taken no script away that waits for one."
                            : "A document. Its name does not say whose script it may be."));
  }

  private Optional<Standing> hint(String path) {
    Optional<Long> number = PackNames.number(path);
    List<Standing> byNumber =
        open.stream().filter(s -> number.equals(Optional.of(s.script()))).toList();
    List<Standing> byName =
        open.stream().filter(s -> PackNames.names(path, s.desk().learner())).toList();
    List<Standing> hinted = byNumber.isEmpty() ? byName : byNumber;
    return hinted.size() == 1 ? Optional.of(hinted.get(0)) : Optional.empty();
  }
}
