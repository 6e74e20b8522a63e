package org.fieldbook.assessment.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.content.kernel.Refused;

/** Says of a filled summary what would become of it. */
final class Judge {

  private final Map<String, PackedScript> packed;
  private final Function<Whose, Optional<Standing>> standings;
  private final Function<PackedScript, Optional<GoneOver>> goneOver;
  private final Map<Whose, Optional<Standing>> known = new HashMap<>();

  /**
   * A judge.
   *
   * @param packed the scripts of packs by the ids of their summaries
   * @param standings how a script of the caller's stands online
   * @param goneOver who has what the caller took away and does not mark any more
   */
  Judge(
      Map<String, PackedScript> packed,
      Function<Whose, Optional<Standing>> standings,
      Function<PackedScript, Optional<GoneOver>> goneOver) {
    this.packed = packed;
    this.standings = standings;
    this.goneOver = goneOver;
  }

  /** How a script stands, if it is the caller's; looked up once. */
  Optional<Standing> standing(Whose whose) {
    return known.computeIfAbsent(whose, standings);
  }

  /** A line on a summary, as if it were the only one of its script. */
  Line line(Entry entry, FilledSummary filled) {
    PackedScript from = packed.get(filled.document());
    if (from == null) {
      return entry.line(
          LineKind.UNKNOWN,
          "A summary with a number that this Fieldbook never gave to one, or no longer whole.");
    }
    return standing(from.whose())
        .map(standing -> judged(entry, filled, from, standing))
        .or(() -> goneOver.apply(from).map(gone -> gone.line(entry, filled, from)))
        .orElseGet(
            () ->
                entry.line(
                    LineKind.NOT_YOURS,
                    "The summary of a script that is not yours to mark now. Nothing of it is"
                        + " shown or taken."));
  }

  private Line judged(Entry entry, FilledSummary filled, PackedScript from, Standing standing) {
    TypedSheet typed = TypedSheet.of(filled, standing.guide(), from.sheet());
    List<String> said = new ArrayList<>(typed.problems());
    List<String> strays = Strays.of(filled, from, standing);
    if (!strays.isEmpty()) {
      said.add("Words outside the fields are not taken: “" + String.join(" ", strays) + "”");
    }
    try {
      return judged(entry, typed.sheet(), from, standing, said);
    } catch (Refused e) {
      return entry.about(standing.words()).line(LineKind.UNCLEAR, e.reasons(), List.of(), null);
    }
  }

  private static Line judged(
      Entry entry, MarkSheet typed, PackedScript from, Standing standing, List<String> said) {
    List<String> notAllowed = new ArrayList<>();
    MarkSheet online = standing.desk().sheet();
    MarkSheet allowed = typed.against(standing.guide(), online, notAllowed);
    List<Line.Change> changes = standing.changes(online, allowed);
    Line.Target target =
        new Line.Target(
            standing.script(),
            standing.whose().second(),
            from.sheetNumber(),
            standing.desk().number(),
            typed);
    Entry known = entry.about(standing.words());
    boolean untouched = standing.same(from.sheet(), typed);
    if (untouched || changes.isEmpty() || standing.hasHad(typed, from.sheetNumber())) {
      said.addAll(notAllowed);
      LineKind kind = said.isEmpty() ? LineKind.UNCHANGED : LineKind.UNCLEAR;
      if (said.isEmpty()) {
        said.add(
            untouched
                ? "Nothing was filled in since the pack was made."
                : "What is in it is saved already.");
      }
      return known.line(kind, said, List.of(), target);
    }
    said.addAll(notAllowed);
    if (!standing.isOpen()) {
      said.add(0, standing.desk().closed());
      return known.line(LineKind.RETURNED, said, changes, target);
    }
    boolean newer = standing.desk().submission().id() != from.submission();
    boolean overtaken = standing.desk().number() != from.sheetNumber();
    if (newer) {
      said.add(0, "The student has submitted again since: this was marked from the earlier file.");
    }
    if (overtaken) {
      said.add(0, "The sheet was changed online after the pack was made.");
    }
    return known.line(
        newer || overtaken ? LineKind.CONFLICT : LineKind.CHANGED, said, changes, target);
  }
}
