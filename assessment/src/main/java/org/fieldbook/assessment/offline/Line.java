package org.fieldbook.assessment.offline;

import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.marking.MarkSheet;
import org.jspecify.annotations.Nullable;

/**
 * An entry that came back, and what would become or became of it.
 *
 * @param at its number, from 0
 * @param path as the zip has it, shortened and without what cannot be shown
 * @param size in bytes, as the zip says
 * @param about the script it belongs to, in words; empty when that is not known
 * @param said sentences for the tutor
 * @param changes of the sheet, when it was looked at
 * @param target the script it belongs to; null when there is none
 * @param sha256 of a document that may be a script with comments; empty otherwise
 * @param outcome what was done with it; empty before that
 */
public record Line(
    int at,
    String path,
    long size,
    LineKind kind,
    String about,
    List<String> said,
    List<Change> changes,
    @Nullable Target target,
    String sha256,
    String outcome) {

  public Line {
    said = List.copyOf(said);
    changes = List.copyOf(changes);
  }

  /** The same as another kind, with a first sentence. */
  Line as(LineKind other, String first, List<Change> changesThen) {
    List<String> all = Stream.concat(Stream.of(first), said.stream()).toList();
    return new Line(at, path, size, other, about, all, changesThen, target, sha256, outcome);
  }

  /** The same with what was done with it. */
  Line done(String what) {
    return new Line(at, path, size, kind, about, said, changes, target, sha256, what);
  }

  /** Whose sheet it is; of script 0 when it belongs to none. */
  Whose whose() {
    return target == null ? new Whose(0, 0) : target.whose();
  }

  /** Number of the script it belongs to, or that its name hints at; 0 for none. */
  public long script() {
    return target == null ? 0 : target.script();
  }

  /**
   * A mark or words that differ.
   *
   * @param field in words, such as {@code Critical argument, mark}
   * @param online as it is saved now; empty for nothing
   * @param sent as it came back; empty for nothing
   */
  public record Change(String field, String online, String sent) {}

  /**
   * The script that a line is about.
   *
   * @param second id of the second marking when the sheet is its marker's; 0 for the script's own
   * @param packed number of the sheet's version that the summary was made from
   * @param seen number of the version that was saved when the line was written
   * @param sheet what would be saved; null for a file
   */
  public record Target(long script, long second, int packed, int seen, @Nullable MarkSheet sheet) {

    Whose whose() {
      return new Whose(script, second);
    }
  }
}
