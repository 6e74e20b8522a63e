package org.fieldbook.app.toolkit.takeaway;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * What is taken away.
 *
 * @param learner name of the owner
 * @param identifier personal identifier of the owner
 * @param made the day, in the presentation's zone
 * @param choice what the owner chose, in words, such as {@code All entries}
 * @param entries latest date first
 */
public record Takeaway(
    String learner,
    String identifier,
    PublishedPresentation presentation,
    LocalDate made,
    String choice,
    List<Taken> entries) {

  public Takeaway {
    entries = List.copyOf(entries);
  }

  /**
   * An entry with its template and its kept versions, latest first. The template is that of the
   * presentation's edition.
   */
  public record Taken(EntryView entry, ToolTemplate template, List<KeptVersion> versions) {

    public Taken {
      versions = List.copyOf(versions);
    }

    /** Path of its page in the zip. */
    String path() {
      return "entries/" + entry.slot().replaceAll("[^A-Za-z0-9-]", "_") + ".html";
    }
  }

  /** All that the pictures of an entry are drawn from; what is not taken is not in them. */
  Material material(Taken taken) {
    List<EntryView> all =
        entries.stream()
            .filter(t -> t.template().id().equals(taken.template().id()))
            .map(Taken::entry)
            .sorted(Comparator.comparing(EntryView::date).thenComparing(EntryView::savedAt))
            .toList();
    Options options = Options.of(presentation.course());
    return Material.of(taken.template(), options, taken.entry(), all, made);
  }

  /** Name of the folder that the zip unpacks to, such as {@code toolkit-LMC310-2026J}. */
  public String folder() {
    return "toolkit-" + presentation.code();
  }

  /** Name of the file, such as {@code toolkit-LMC310-2026J-2026-11-28.zip}. */
  public String fileName() {
    return folder() + "-" + made + ".zip";
  }

  /** Where an entry comes from, such as {@code from Week 4, Activity W04-A3, edition 1}. */
  String source(Taken taken) {
    var from = taken.entry().provenance();
    String edition = ", edition " + presentation.course().edition();
    return from.week() == null
        ? "made in the toolkit" + edition
        : "from "
            + presentation.weekLabel(from.week())
            + ", activity "
            + taken.entry().slot()
            + edition;
  }
}
