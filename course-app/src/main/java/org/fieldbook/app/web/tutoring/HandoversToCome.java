package org.fieldbook.app.web.tutoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.handover.HandoverLines;
import org.fieldbook.app.handover.MyHandovers;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/** What a tutor is to take over or to hand over, in words. One SQL statement. */
@Named("handoversToCome")
@RequestScoped
public class HandoversToCome {

  @Inject MyHandovers myHandovers;
  @Inject Library library;

  private @Nullable List<Notice> notices;

  /** The next first. */
  public List<Notice> getNotices() {
    if (notices == null) {
      MyHandovers.Mine mine = myHandovers.toCome();
      notices = mine.lines().stream().map(l -> notice(mine, l)).toList();
    }
    return notices;
  }

  private Notice notice(MyHandovers.Mine mine, HandoverLines.Line line) {
    boolean takes = line.toTutor().equals(mine.tutor());
    String day =
        Wording.dayAndYear(
            line.effective()
                .atZone(library.presentation(line.presentation()).calendar().zone())
                .toLocalDate());
    String what =
        (line.student() == null
                ? line.group()
                : line.student() + " (" + line.group() + " to " + line.toGroup() + ")")
            + " of "
            + line.presentation();
    return new Notice(
        "You " + (takes ? "take over " : "hand over ") + what + " on " + day,
        takes
            ? "From "
                + line.from()
                + ". From that day you mark what has not been returned, and answer what is asked."
            : "To " + line.to() + ". Until then nothing changes; what you have begun goes with it.",
        line.why());
  }

  /** A handover that is to come. */
  public record Notice(String title, String then, String why) {}
}
