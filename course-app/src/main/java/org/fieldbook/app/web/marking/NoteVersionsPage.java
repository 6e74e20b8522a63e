package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.annotation.AnnotationVersion;
import org.fieldbook.assessment.marking.ReadAnnotations;
import org.jspecify.annotations.Nullable;

/** Every state in which comments on the pages of a script were saved. Two SQL statements. */
@Named("noteVersionsPage")
@RequestScoped
public class NoteVersionsPage {

  @Inject Asked asked;
  @Inject ReadAnnotations readAnnotations;
  @Inject SheetVersionsPage sheetVersionsPage;

  private @Nullable List<Row> rows;

  /** The newest first. */
  public List<Row> getRows() {
    List<Row> found = rows;
    if (found == null) {
      ZoneId zone = sheetVersionsPage.zone();
      found = readAnnotations.history(asked.number("id")).stream().map(v -> row(v, zone)).toList();
      rows = found;
    }
    return found;
  }

  private static Row row(AnnotationVersion version, ZoneId zone) {
    return new Row(
        Wording.moment(version.savedAt().atZone(zone)),
        version.words().isEmpty() ? "(no words yet)" : version.words(),
        standing(version));
  }

  private static String standing(AnnotationVersion version) {
    if (version.isConflicting()) {
      return "Set aside for another";
    }
    return version.isRemoved() ? "Taken off" : "";
  }

  /** One state of a comment. */
  public record Row(String when, String words, String standing) {}
}
