package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.assessment.annotation.OnPage;
import org.fieldbook.assessment.second.NoteSecond;
import org.fieldbook.assessment.second.ReadSecond;
import org.jspecify.annotations.Nullable;

/** What both markers put on the pages, as one reads: a part of {@code /marking/agree}. */
@Named("agreeNotes")
@RequestScoped
public class AgreeNotes {

  @Inject Asked asked;
  @Inject NoteSecond noteSecond;
  @Inject ReadSecond readSecond;

  private @Nullable List<Row> rows;

  public List<Row> getRows() {
    if (rows == null) {
      NoteSecond.OfBoth both = noteSecond.ofBoth(asked.number("id"));
      boolean several =
          Stream.concat(both.first().stream(), both.second().stream()).anyMatch(n -> n.place() > 1);
      rows =
          Stream.concat(
                  both.first().stream().map(n -> new Placed(n, false)),
                  both.second().stream().map(n -> new Placed(n, true)))
              .sorted((a, b) -> OnPage.AS_ONE_READS.compare(a.note(), b.note()))
              .map(p -> row(p, several))
              .toList();
    }
    return rows;
  }

  /** The files of the work. */
  public List<SecondPage.FileLine> getFiles() {
    return SecondPage.lines(readSecond.files(asked.number("id")));
  }

  private static Row row(Placed placed, boolean several) {
    OnPage note = placed.note();
    return new Row(
        placed.second(),
        (several ? "File " + note.place() + ", page " : "Page ") + note.spot().page(),
        note.written().quote(),
        note.written().words());
  }

  private record Placed(OnPage note, boolean second) {}

  /** One comment; {@code second} for one of the second marker. */
  public record Row(boolean second, String where, String quote, String words) {}
}
