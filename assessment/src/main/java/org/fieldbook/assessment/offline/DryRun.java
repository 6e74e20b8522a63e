package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.content.kernel.PersonId;

/** Looks at everything that came back and says what would become of it; changes nothing. */
@ApplicationScoped
public class DryRun {

  @Inject Packs packs;
  @Inject Standings standings;
  @Inject ReceiptSeal seal;

  /** An entry and what it turned out to be. */
  private record Met(Entry entry, Piece piece) {}

  /**
   * Looks through it.
   *
   * @throws org.fieldbook.content.kernel.Refused when it has more entries than any pack
   * @throws IOException when the disk fails
   */
  Plan look(PersonId tutor, Path file, String name) throws IOException {
    List<Met> met = new ArrayList<>();
    SentZip.read(file, name, found -> met.add(new Met(Entry.of(found), Sorter.sort(found))));
    Map<String, PackedScript> named = named(met);
    Judge judge = new Judge(named, standings::of, from -> standings.goneOver(tutor, from));
    List<Manifest> lists = genuine(met);
    Set<String> here = packsIn(lists, named);
    Set<String> packed =
        lists.stream().flatMap(list -> list.files().stream()).collect(Collectors.toSet());
    Works works = new Works(judge, candidates(tutor, met, here), packed);
    Set<String> pages =
        lists.stream().flatMap(list -> list.evidence().stream()).collect(Collectors.toSet());
    List<Line> lines = new ArrayList<>();
    for (Met one : met) {
      lines.add(line(one, judge, works, pages));
    }
    Duplicates.settle(lines, judge);
    return new Plan(lines, works.choices(), absent(lines, here, judge));
  }

  private Line line(Met met, Judge judge, Works works, Set<String> pages) {
    Entry entry = met.entry();
    Piece piece = met.piece();
    if (piece instanceof Piece.Summary summary) {
      return judge.line(entry, summary.filled());
    }
    if (piece instanceof Piece.Work work) {
      return works.line(entry, work.hash());
    }
    if (piece instanceof Piece.PackList list) {
      return entry.line(LineKind.PACK, said(list.manifest()));
    }
    if (piece instanceof Piece.PackPart part) {
      return entry.line(LineKind.PACK, part.what() + ". Nothing to take.");
    }
    if (piece instanceof Piece.Copied copied) {
      return copied(entry, pages.contains(copied.hash().hex()));
    }
    if (piece instanceof Piece.Nothing nothing) {
      return entry.line(LineKind.NOTHING, nothing.said());
    }
    return piece instanceof Piece.Broken broken
        ? entry.line(LineKind.CORRUPT, broken.said())
        : entry.line(LineKind.UNKNOWN, ((Piece.Unknown) piece).said());
  }

  /**
   * A copy from the toolkit.
   *
   * @param known whether it is as it went out
   */
  private static Line copied(Entry entry, boolean known) {
    return known
        ? entry.line(LineKind.UNCHANGED, "A copy from the toolkit as it was in the pack.")
        : entry.line(
            LineKind.PACK,
            "A copy from the toolkit, to read; not as a list of a pack in here has it. Nothing to"
                + " take.");
  }

  private String said(Manifest manifest) {
    return seal.holds(manifest.text(), manifest.seal())
        ? "The list of the pack, as Fieldbook signed it."
        : "The list of a pack, but not as Fieldbook signed it. Summaries are known without it.";
  }

  private Map<String, PackedScript> named(List<Met> met) {
    Set<String> ids =
        met.stream()
            .map(Met::piece)
            .filter(Piece.Summary.class::isInstance)
            .map(p -> ((Piece.Summary) p).filled().document())
            .collect(Collectors.toSet());
    return packs.named(ids).stream().collect(Collectors.toMap(PackedScript::id, p -> p));
  }

  /** The lists of packs in it that are as we signed them. */
  private List<Manifest> genuine(List<Met> met) {
    return met.stream()
        .map(Met::piece)
        .filter(Piece.PackList.class::isInstance)
        .map(p -> ((Piece.PackList) p).manifest())
        .filter(list -> seal.holds(list.text(), list.seal()))
        .toList();
  }

  /** Ids of the packs from which anything is in it, by its list or by a summary. */
  private static Set<String> packsIn(List<Manifest> lists, Map<String, PackedScript> named) {
    Set<String> ids = new TreeSet<>();
    named.values().forEach(p -> ids.add(p.pack()));
    lists.forEach(list -> ids.add(list.pack()));
    return ids;
  }

  /** The scripts that a document without a summary's number may belong to. */
  private Set<Whose> candidates(PersonId tutor, List<Met> met, Set<String> here) {
    Set<Whose> scripts = new LinkedHashSet<>();
    if (met.stream().anyMatch(m -> m.piece() instanceof Piece.Work)) {
      here.forEach(pack -> packs.scriptsOf(pack).forEach(p -> scripts.add(p.whose())));
      if (scripts.isEmpty()) {
        packs.takenBy(tutor).forEach(script -> scripts.add(new Whose(script, 0)));
      }
    }
    return scripts;
  }

  /** Scripts of the packs of which nothing that could be read came back. */
  private List<String> absent(List<Line> lines, Set<String> here, Judge judge) {
    Set<Whose> back = lines.stream().map(Line::whose).collect(Collectors.toSet());
    return here.stream()
        .flatMap(pack -> packs.scriptsOf(pack).stream())
        .map(PackedScript::whose)
        .distinct()
        .filter(whose -> !back.contains(whose))
        .map(judge::standing)
        .flatMap(Optional::stream)
        .map(Standing::words)
        .sorted()
        .toList();
  }
}
