package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.offline.MakePack;
import org.fieldbook.assessment.offline.PackLine;
import org.fieldbook.assessment.second.AgreeOnMark;
import org.jspecify.annotations.Nullable;

/** Scripts that a second marker takes away: a part of {@code /marking/seconds}. */
@Named("secondPacks")
@RequestScoped
public class SecondPacks {

  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final String FORM = "pack";

  @Inject Asked asked;
  @Inject SecondsPage secondsPage;
  @Inject MakePack makePack;
  @Inject RefusedForm refusedForm;

  private @Nullable List<PackLine> packs;

  /** What can be taken away; those of the first one's assignment are ticked at first. */
  public List<Row> getScripts() {
    List<AgreeOnMark.Task> tasks =
        secondsPage.tasks().stream().filter(t -> t.what() != AgreeOnMark.Task.What.AGREE).toList();
    List<String> ticked = refusedForm.all(FORM, "s");
    return tasks.stream()
        .map(
            t ->
                new Row(
                    t.id(),
                    Wording.assignment(t.assignment()) + ", script " + t.script(),
                    refusedForm.is(FORM)
                        ? ticked.contains(Long.toString(t.id()))
                        : t.assignment().equals(tasks.get(0).assignment())))
        .toList();
  }

  /** The packs made so far, the newest first. One SQL statement. */
  public List<OfflinePage.PackRow> getPacks() {
    if (packs == null) {
      packs = makePack.mineAsSecond();
    }
    return packs.stream()
        .map(
            p ->
                new OfflinePage.PackRow(
                    p.id(),
                    Wording.assignment(p.assignment()),
                    Wording.count(p.scripts(), "script", "scripts"),
                    Wording.moment(p.madeAt().atZone(UK)),
                    p.id().equals(asked.text("made"))))
        .toList();
  }

  /** Whether a pack was made just now. */
  public boolean isMade() {
    return getPacks().stream().anyMatch(OfflinePage.PackRow::justMade);
  }

  /** A script to take away; {@code id} is that of its second marking. */
  public record Row(long id, String script, boolean ticked) {}
}
