package org.fieldbook.app.toolkit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.Templates;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.BeforeSharing;
import org.fieldbook.app.toolkit.takeaway.DrawingStyle;
import org.fieldbook.app.toolkit.takeaway.Stationery;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Entries of the toolkit as evidence: a copy has the sheet with its pictures as the form of its own
 * edition shows it, and the data. Whatever stands against sharing an entry with a tutor stands
 * against attaching it.
 */
@ApplicationScoped
public class ToolkitEvidence implements EvidenceSource {

  private static final int HEADING = 3;

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject Library library;
  @Inject Instance<BeforeSharing> checks;
  @Inject Stationery stationery;
  @Inject Clock clock;

  @Override
  public List<Choice> choices(
      PersonId student, PresentationCode presentation, Collection<String> tools) {
    return entries.tools(student, presentation).stream()
        .map(Entry::view)
        .filter(e -> !e.archived())
        .filter(e -> tools.contains(String.valueOf(e.provenance().tool())))
        .map(ToolkitEvidence::choice)
        .toList();
  }

  @Override
  public Set<String> series(PresentationCode presentation) {
    return library.presentation(presentation).course().tools().values().stream()
        .filter(ToolTemplate::series)
        .map(ToolTemplate::id)
        .collect(Collectors.toSet());
  }

  private static Choice choice(EntryView entry) {
    return new Choice(
        entry.slot(),
        Objects.requireNonNull(entry.provenance().tool()),
        entry.title(),
        entry.date(),
        entry.done());
  }

  @Override
  public Copy copy(PersonId student, PresentationCode presentation, String slot) {
    EntryView entry =
        entries
            .find(student, presentation, slot)
            .filter(e -> !e.isDeleted())
            .map(Entry::view)
            .filter(e -> e.provenance().tool() != null)
            .orElseThrow(() -> new NotFound("entry " + slot));
    if (entry.archived()) {
      throw new Refused(
          "“" + entry.title() + "” is archived. Put it back among your entries to attach it.");
    }
    List<String> reasons =
        checks.stream()
            .flatMap(
                c ->
                    c
                        .reasonsAgainst(new BeforeSharing.Intended(student, entry, Audience.TUTOR))
                        .stream())
            .toList();
    if (!reasons.isEmpty()) {
      throw new Refused(reasons);
    }
    PublishedPresentation at = library.presentation(presentation);
    return new Copy(
        choice(entry), entry.number(), provenance(entry, at), sheet(entry, at), data(entry));
  }

  private static String provenance(EntryView entry, PublishedPresentation at) {
    String week = entry.provenance().week();
    String from =
        week == null
            ? "made in the toolkit"
            : at.weekLabel(week) + ", activity " + entry.provenance().activity();
    return at.code().course()
        + ", "
        + from
        + ", edition "
        + entry.provenance().templateEdition()
        + ", version "
        + entry.number();
  }

  private String sheet(EntryView entry, PublishedPresentation at) {
    PublishedCourse course = templates.courseOf(entry, at.course());
    ToolTemplate tool =
        templates.of(entry, at.course()).orElseThrow(() -> new NotFound("tool of " + entry.slot()));
    Options options = Options.of(course);
    LocalDate today = clock.instant().atZone(at.calendar().zone()).toLocalDate();
    return Pictures.figures(
            Material.of(tool, options, entry.body(), entry.date(), today), "evidence")
        + new EntrySheet(tool, options, HEADING).of(entry.body()).toString();
  }

  @Override
  public String style() {
    try {
      return DrawingStyle.of(stationery);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that the copy says, in a fixed order, so that its hash can be worked out again. */
  private static String data(EntryView entry) {
    Provenance from = entry.provenance();
    JsonObjectBuilder origin =
        Json.createObjectBuilder()
            .add("course", from.course().value())
            .add("presentation", entry.presentation().value())
            .add("entry", entry.slot())
            .add("version", entry.number());
    if (from.templateEdition() != null) {
      origin.add("edition", from.templateEdition());
    }
    JsonObject whole =
        Json.createObjectBuilder()
            .add("tool", String.valueOf(from.tool()))
            .add("title", entry.title())
            .add("date", entry.date().toString())
            .add("saved", entry.savedAt().toString())
            .add("provenance", origin)
            .add("body", entry.body())
            .build();
    return whole.toString();
  }
}
