package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Completion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.OwnChoices;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.paper.EntryPaper;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Period;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.response.ResponseForm;
import org.fieldbook.app.web.response.ResponseForms;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the entry of {@link EntryPage}: as a form, to be read, as a picture, and what it
 * still lacks; in the form that the entry was made with. One SQL statement, for the owner's other
 * entries, where a picture or a choice is made of them.
 */
@Named("entryBody")
@RequestScoped
public class EntryBody {

  @Inject StudyContext study;
  @Inject EntryPage entryPage;
  @Inject ReadEntries readEntries;
  @Inject ResponseForms responseForms;
  @Inject Asked asked;

  private @Nullable Options options;
  private @Nullable List<EntryView> own;

  private JsonObject body() {
    return entryPage.entry().map(EntryView::body).orElse(JsonValue.EMPTY_JSON_OBJECT);
  }

  /** The course as it was when the entry got its form. */
  private PublishedCourse course() {
    PublishedCourse now = entryPage.course();
    return entryPage.entry().map(e -> readEntries.courseOf(e, now)).orElse(now);
  }

  private Options options() {
    if (options == null) {
      options = Options.of(course()).with(choices());
    }
    return options;
  }

  /** The owner's entries that the tool offers to choose from. */
  OwnChoices choices() {
    return isOffering()
        ? OwnChoices.of(entryPage.getTool(), entryPage.course().tools(), own())
        : OwnChoices.NONE;
  }

  private boolean isOffering() {
    return !OwnChoices.askedBy(entryPage.getTool()).isEmpty();
  }

  /** All of the reader's entries, where a form offers them to choose from; asked for once. */
  private List<EntryView> own() {
    List<EntryView> found = own;
    if (found == null) {
      found = readEntries.ofTools();
      own = found;
    }
    return found;
  }

  /** All that its pictures are drawn from; the other entries of the tool among it. */
  Material material() {
    return entryPage
        .entry()
        .map(e -> Material.of(entryPage.getTool(), options(), e, siblings(), study.today()))
        .orElseGet(
            () ->
                Material.of(entryPage.getTool(), options(), body(), study.today(), study.today()));
  }

  private List<EntryView> siblings() {
    if (!isPictured()) {
      return List.of();
    }
    String id = entryPage.getTool().id();
    return isOffering()
        ? own().stream().filter(e -> id.equals(e.provenance().tool())).toList()
        : readEntries.ofTool(id);
  }

  /** The pictures with their sentences and tables; empty for a tool that has none. */
  public String getPicture() {
    return Pictures.figures(drawn(), id()).toString();
  }

  private List<Picture> drawn() {
    return Pictures.of(material().comparedWith(earlier()).within(getPeriod()));
  }

  private String id() {
    return "picture-" + entryPage.getSlot();
  }

  /** Whether it is read and printed sheet by sheet. */
  public boolean isLaidOut() {
    return entryPage.getTool().isLaidOut();
  }

  /** The sheets of a tool that has some, each on a page of its own when it is printed. */
  public String getSheets() {
    EntryPaper paper =
        new EntryPaper(
            new EntrySheet(entryPage.getTool(), options(), 4).leading(this::leads),
            (to, picture, number) -> Pictures.figure(to, picture, id(), number));
    Markup all = new Markup();
    for (EntryPaper.Sheet sheet : paper.of(body(), drawn())) {
      all.open("div", "class", all.isEmpty() ? "sheet-laid" : "sheet-laid new-sheet");
      if (!sheet.title().isEmpty()) {
        all.element("h3", sheet.title(), "class", "sheet-title");
      }
      all.add(sheet.written()).close();
    }
    return all.toString();
  }

  /** The days that were chosen for its pictures; all as a rule. */
  public Period getPeriod() {
    return Period.of(asked.text("from"), asked.text("to"));
  }

  /** Whether its pictures count entries of days that can be chosen. */
  public boolean isOfPeriod() {
    return Pictures.isOfPeriod(entryPage.getTool());
  }

  public boolean isPictured() {
    return Pictures.hasPicture(entryPage.getTool());
  }

  /** The body before the present one, for arrows that changed; none in another form. */
  private @Nullable JsonObject earlier() {
    return entryPage.isEditing()
        ? null
        : Versions.before(entryPage.getVersions(), entryPage.getNumber())
            .filter(this::isInItsForm)
            .map(KeptVersion::body)
            .orElse(null);
  }

  private boolean isInItsForm(KeptVersion version) {
    return readEntries
        .form(entryPage.getTool().id(), version.editionId(), entryPage.course())
        .filter(form -> form.template().equals(entryPage.getTool()))
        .isPresent();
  }

  /** What was written, as clean HTML. */
  public String getSheet() {
    return new EntrySheet(entryPage.getTool(), options(), 3)
        .leading(this::leads)
        .of(body())
        .toString();
  }

  /** A key concept leads back to the week that it is from. */
  private Optional<String> leads(ToolField field, String key) {
    return "concepts".equals(field.optionsFrom())
        ? study.getPresentation().course().weeks().values().stream()
            .filter(w -> w.concepts().stream().anyMatch(c -> c.id().equals(key)))
            .map(w -> "/study/week?w=" + w.id() + "&p=" + study.getCode() + "#term-" + key)
            .findFirst()
        : Optional.empty();
  }

  public ResponseForm getForm() {
    return responseForms.tool(
        study.getPresentation(),
        entryPage.getTool(),
        entryPage.getSlot(),
        Options.until(course(), lastOpened()).with(options().own()),
        entryPage.entry(),
        entryPage.isEditable());
  }

  /** The study week that is on or was last: concepts of later weeks are not offered yet. */
  private String lastOpened() {
    List<String> weeks = course().blocks().stream().flatMap(b -> b.weeks().stream()).toList();
    return weeks.get(Math.max(0, Math.min(study.getWeekNumber(), weeks.size()) - 1));
  }

  /** What it still lacks before it is complete. */
  public List<Completion.Missing> getMissing() {
    return Completion.of(entryPage.getTool(), options(), body());
  }
}
