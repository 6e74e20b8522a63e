package org.fieldbook.assessment.marking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A marker asks what finishing a script would do. Nothing changes: whoever would keep it back when
 * {@link ScriptFinishing} comes says so here, and whoever knows more of it says that.
 */
public final class FinishForeseen {

  private final long script;
  private final long submission;
  private final PresentationCode presentation;
  private final String assignment;
  private final int given;
  private final Set<Hold.Kind> keptBy = EnumSet.noneOf(Hold.Kind.class);
  private final List<String> said = new ArrayList<>();

  FinishForeseen(Script script) {
    this.script = script.id();
    this.submission = script.submission();
    this.presentation = script.presentation();
    this.assignment = script.assignment();
    this.given = script.sheet().total();
  }

  public long script() {
    return script;
  }

  /** The submission that is being marked. */
  public long submission() {
    return submission;
  }

  public PresentationCode presentation() {
    return presentation;
  }

  public String assignment() {
    return assignment;
  }

  /** The marks given, before what lateness takes. */
  public int given() {
    return given;
  }

  /** Somebody would place a hold of this kind. */
  public void wouldKeep(Hold.Kind kind) {
    keptBy.add(kind);
  }

  /** What the marker should know before deciding, as sentences; it keeps nothing back. */
  public void say(String words) {
    said.add(words);
  }

  List<String> said() {
    return List.copyOf(said);
  }

  List<Hold.Kind> keptBy() {
    return List.copyOf(keptBy);
  }
}
