package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.SheetVersion;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What was saved of a script's mark sheet, when and by whom; and one of these to read. */
@Named("sheetVersionsPage")
@RequestScoped
public class SheetVersionsPage {

  @Inject Asked asked;
  @Inject ReadScript readScript;

  private ReadScript.@Nullable SheetHistory history;

  private ReadScript.SheetHistory history() {
    if (history == null) {
      history = readScript.history(asked.number("id"));
    }
    return history;
  }

  public long getId() {
    return history().script().id();
  }

  public String getHeading() {
    return Wording.assignment(history().script().assignment()) + ", " + history().learner().name();
  }

  /** The zone in which the script's times are told. */
  ZoneId zone() {
    return history().set().zone();
  }

  public List<Row> getRows() {
    return history().versions().stream().map(this::row).toList();
  }

  private Row row(SheetVersion version) {
    ReadScript.SheetHistory known = history();
    return new Row(
        version.id(),
        Wording.moment(version.savedAt().atZone(known.set().zone())),
        known.markers().containsKey(version.savedBy())
            ? known.markers().get(version.savedBy()).name()
            : "",
        version.sheet().marksGiven() == 0
            ? "none yet"
            : version.sheet().total() + " of " + known.set().assignment().guide().total(),
        standing(version),
        version.id() == shownId());
  }

  /** The newest that is no second of a conflict is the sheet as it is. */
  private String standing(SheetVersion version) {
    if (version.isConflicting()) {
      return "Set aside for another";
    }
    return version.number() == history().script().sheetNumber() ? "The sheet now" : "";
  }

  private long shownId() {
    return asked.text("v").isEmpty() ? 0 : asked.number("v");
  }

  /** The version to read; none when none was chosen. */
  public @Nullable Shown getShown() {
    long id = shownId();
    if (id == 0) {
      return null;
    }
    SheetVersion version =
        history().versions().stream()
            .filter(v -> v.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("version " + id));
    return new Shown(
        row(version),
        history().set().assignment().guide().criteria().stream()
            .map(
                c -> {
                  PartMark part = version.sheet().part(c.id());
                  return new Part(
                      c.title(),
                      part.mark() == null ? "no mark" : part.mark() + " of " + c.marks(),
                      part.feedback());
                })
            .toList(),
        version.sheet().summary());
  }

  /** One version in the table. */
  public record Row(
      long id, String when, String who, String mark, String standing, boolean current) {}

  /** One version to read. */
  public record Shown(Row row, List<Part> parts, String summary) {

    public Shown {
      parts = List.copyOf(parts);
    }
  }

  /** What it gave for a criterion. */
  public record Part(String title, String mark, String feedback) {}
}
