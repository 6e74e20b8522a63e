package org.fieldbook.app.web.showcase;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.showcase.ViewShowcase;
import org.fieldbook.app.showcase.ViewShowcase.Shown;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * A showcase, for whoever has its link: {@code /showcase?k=...}. No sign-in, and nothing for search
 * engines. Six SQL statements, one less for a stranger.
 */
@Named("showcasePage")
@RequestScoped
public class ShowcasePage {

  @Inject ViewShowcase viewShowcase;
  @Inject Library library;
  @Inject Asked asked;
  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private ViewShowcase.View view;

  @SuppressWarnings("NullAway.Init")
  private PublishedPresentation presentation;

  @PostConstruct
  void read() {
    view = viewShowcase.look(asked.text("k"));
    presentation = library.presentation(view.presentation());
  }

  public ViewShowcase.View getView() {
    return view;
  }

  /** What it is called. */
  public String getTitle() {
    return view.name().isEmpty() ? "A showcase" : "Showcase of " + view.name();
  }

  public String getCourse() {
    return presentation.course().title();
  }

  /** The introduction, as clean HTML. */
  public String getIntroduction() {
    return org.fieldbook.app.forum.Words.of(view.introduction()).html();
  }

  public List<Shelf> getPieces() {
    return view.pieces().stream().flatMap(p -> shelf(p).stream()).toList();
  }

  private Optional<Shelf> shelf(Shown shown) {
    EntryView entry = shown.entry().entry();
    return Optional.ofNullable(entry.provenance().tool())
        .map(presentation.course().tools()::get)
        .map(tool -> new Shelf(shown.id(), entry.title(), said(entry, tool), html(shown, tool)));
  }

  private static String said(EntryView entry, ToolTemplate tool) {
    return tool.title() + ", " + Dates.of(entry.date()) + (entry.done() ? "" : ", draft");
  }

  private String html(Shown shown, ToolTemplate tool) {
    PublishedCourse course = presentation.course();
    LocalDate today = clock.instant().atZone(presentation.calendar().zone()).toLocalDate();
    Markup markup = new Markup();
    markup.add(
        Pictures.figures(
            Material.of(
                tool,
                Options.of(course),
                shown.entry().body(),
                shown.entry().entry().date(),
                today),
            "picture-" + shown.id()));
    markup.add(
        new EntrySheet(tool, Options.of(course), 3, shown.entry().entry().title())
            .counting()
            .of(shown.entry().body()));
    return markup.toString();
  }

  /** An entry to read; its words are clean HTML. */
  public record Shelf(long id, String title, String said, String html) {}
}
