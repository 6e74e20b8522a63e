package org.fieldbook.assessment.offline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.assessment.second.ReadSecond;
import org.jspecify.annotations.Nullable;

/**
 * A script in a pack, with its mark sheet as it was then. Its id stands in both summaries that go
 * with it. Never changes.
 */
@Entity
@Table(schema = "assessment", name = "offline_script")
public class PackedScript {

  @Id private String id;

  private String pack;
  private long script;
  private long submission;
  private @Nullable Long second;

  @Column(name = "sheet_number")
  private int sheetNumber;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PackedScript() {}

  PackedScript(Pack pack, Script script) {
    this.id = UUID.randomUUID().toString();
    this.pack = pack.id();
    this.script = script.id();
    this.submission = script.submission();
    this.sheetNumber = script.sheetNumber();
    this.sheet = script.sheet();
  }

  /** A script with the sheet of its second or third marker. */
  PackedScript(Pack pack, ReadSecond.Away away) {
    this.id = UUID.randomUUID().toString();
    this.pack = pack.id();
    this.script = away.script();
    this.second = away.id();
    this.submission = away.submission().id();
    this.sheetNumber = away.sheet().number();
    this.sheet = away.sheet().sheet();
  }

  /** Whether the script stands as it did then: the same work, the same sheet. */
  boolean isAsNow(Script now) {
    return script == now.id() && submission == now.submission() && sheetNumber == now.sheetNumber();
  }

  /** The id that stands in its summaries. */
  public String id() {
    return id;
  }

  public String pack() {
    return pack;
  }

  public long script() {
    return script;
  }

  /** Whose sheet of it the pack has. */
  Whose whose() {
    return new Whose(script, second == null ? 0 : second);
  }

  /** Id of the submission that the pack holds. */
  public long submission() {
    return submission;
  }

  /** Number of the sheet's version when the pack was made; 0 before anything was saved. */
  public int sheetNumber() {
    return sheetNumber;
  }

  /** Marks and words as the summaries had them. */
  public MarkSheet sheet() {
    return sheet;
  }
}
