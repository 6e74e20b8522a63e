package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.SharedEntry;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * An entry that somebody shares with the reader, as it is now: {@code /toolkit/shared?entry=17}.
 * Four SQL statements, the sign-in's and that of the log among them; its comments take one more.
 */
@Named("sharedPage")
@RequestScoped
public class SharedPage {

  @Inject ReadShared readShared;
  @Inject Library library;
  @Inject Asked asked;
  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private SharedEntry shared;

  @SuppressWarnings("NullAway.Init")
  private PublishedPresentation presentation;

  @SuppressWarnings("NullAway.Init")
  private ToolTemplate tool;

  @PostConstruct
  void read() {
    shared = readShared.look(asked.number("entry"));
    presentation = library.presentation(entry().presentation());
    String id = entry().provenance().tool();
    @Nullable ToolTemplate template = id == null ? null : course().tools().get(id);
    if (template == null) {
      throw new NotFound("tool of " + entry().slot());
    }
    tool = template;
  }

  /** The entry, as the reader was let in to it. */
  SharedEntry shared() {
    return shared;
  }

  ZoneId zone() {
    return presentation.calendar().zone();
  }

  private EntryView entry() {
    return shared.entry();
  }

  private PublishedCourse course() {
    return presentation.course();
  }

  public long getId() {
    return entry().id();
  }

  public String getTitle() {
    return entry().title();
  }

  public String getOwner() {
    return shared.ownerName();
  }

  public boolean isOwn() {
    return shared.own();
  }

  /** Where the owner works on it. */
  public String getOwnHref() {
    return Shelf.href(entry());
  }

  /** Why the reader can read it. */
  public String getGround() {
    return shared.ground();
  }

  public ToolTemplate getTool() {
    return tool;
  }

  public boolean isDone() {
    return entry().done();
  }

  public String getDateSaid() {
    return Dates.of(entry().date());
  }

  /** Where it comes from and how old it is, in words. */
  public String getProvenance() {
    String week = entry().provenance().week();
    return course().code()
        + ", "
        + (week == null
            ? "made in the toolkit"
            : presentation.weekLabel(week) + ", activity " + entry().slot())
        + ", edition "
        + course().edition()
        + ". Version "
        + entry().number()
        + ", saved "
        + SavedLine.moment(entry().savedAt(), zone());
  }

  /** The pictures of this entry alone, each with its sentence and table; empty for none. */
  public String getPicture() {
    LocalDate today = clock.instant().atZone(zone()).toLocalDate();
    return Pictures.figures(
            Material.of(tool, Options.of(course()), entry().body(), entry().date(), today),
            "picture")
        .toString();
  }

  /** What was written, as clean HTML. */
  public String getSheet() {
    return new EntrySheet(tool, Options.of(course()), 3).of(entry().body()).toString();
  }

  /** Titles of the competences that the owner sees in it. */
  public List<String> getCompetences() {
    return course().competences().stream()
        .filter(c -> entry().competences().contains(c.id()))
        .map(PublishedCourse.Competence::title)
        .toList();
  }
}
