package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.paper.Comparison;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The kept versions of an entry: {@code /toolkit/versions?e=W04-A3&a=17&b=19} with what changed
 * from one to the other, {@code &v=17} with one of them to be read. Each is shown in the form that
 * it was written in. Six SQL statements, the sign-in's and the membership's among them; one more
 * where a reader has filled in something.
 */
@Named("versionsPage")
@RequestScoped
public class VersionsPage {

  @Inject StudyContext study;
  @Inject EntryPage entryPage;
  @Inject EntryBody entryBody;
  @Inject ReadEntries readEntries;
  @Inject EntryReaders entryReaders;
  @Inject HttpServletRequest request;

  private boolean compared;
  private @Nullable Changes changes;
  private @Nullable Shown shown;

  private List<KeptVersion> versions() {
    if (!entryPage.isBegun()) {
      throw new NotFound("versions of " + entryPage.getSlot());
    }
    return entryPage.getVersions();
  }

  /** All versions, latest first. */
  public List<Line> getLines() {
    return versions().stream().map(this::line).toList();
  }

  private Line line(KeptVersion version) {
    boolean current =
        version.kind() != EntryVersion.Kind.ASIDE && version.number() == entryPage.getNumber();
    return new Line(
        version.id(),
        name(version),
        moment(version),
        said(version) + inForm(version),
        version.words() == 1 ? "1 word" : version.words() + " words",
        current,
        first().filter(version::equals).isPresent(),
        second().filter(version::equals).isPresent());
  }

  /** How a version came to be; who wrote it, where that was not the owner. */
  private String said(KeptVersion version) {
    return Versions.said(version)
        + (version.kind() == EntryVersion.Kind.READER ? entryReaders.writer(version.number()) : "");
  }

  /** Which form a version has, where it is not the one that the entry has now. */
  private String inForm(KeptVersion version) {
    Form form = form(version);
    return form.template().equals(entryPage.getTool())
        ? ""
        : ", in the form of edition " + form.edition();
  }

  private static String name(KeptVersion version) {
    return (version.kind() == EntryVersion.Kind.ASIDE ? "Beside version " : "Version ")
        + version.number();
  }

  private String moment(KeptVersion version) {
    return SavedLine.moment(version.savedAt(), study.getPresentation().calendar().zone());
  }

  /** The earlier of the two that are compared: the one asked for, else the one before last. */
  private Optional<KeptVersion> first() {
    String wanted = request.getParameter("a");
    return wanted != null
        ? Versions.ofId(versions(), wanted)
        : Versions.before(versions(), entryPage.getNumber());
  }

  private Optional<KeptVersion> second() {
    String wanted = request.getParameter("b");
    return wanted != null
        ? Versions.ofId(versions(), wanted)
        : versions().stream().filter(v -> v.kind() != EntryVersion.Kind.ASIDE).findFirst();
  }

  /** Whether there are two to compare. */
  public boolean isComparable() {
    return versions().size() > 1;
  }

  /** What changed from the first to the second; null when either is not there. */
  public @Nullable Changes getChanges() {
    if (!compared) {
      changes = compare();
      compared = true;
    }
    return changes;
  }

  private @Nullable Changes compare() {
    Optional<KeptVersion> from = first();
    Optional<KeptVersion> to = second();
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return null;
    }
    KeptVersion before = from.get();
    KeptVersion after = to.get();
    Comparison comparison = new Comparison(form(before), form(after));
    return new Changes(
        name(before) + " to " + name(after).toLowerCase(Locale.UK),
        comparison.said(before.body(), after.body()),
        comparison.of(before.body(), after.body()).toString(),
        pictures(before, after));
  }

  /** One picture with what moved in it; where the forms differ, one of each. */
  private String pictures(KeptVersion before, KeptVersion after) {
    if (form(before).isLike(form(after))) {
      return figures(material(after).comparedWith(before.body()), "picture");
    }
    return Stream.of(before, after).map(this::titled).collect(Collectors.joining());
  }

  private String titled(KeptVersion version) {
    String figures = figures(material(version), "picture-" + version.id());
    return figures.isEmpty() ? "" : new Markup().element("h3", name(version)) + figures;
  }

  private static String figures(Material material, String id) {
    return Pictures.figures(material, id).toString();
  }

  /** What the pictures of a version are drawn from, in the form that it was written in. */
  private Material material(KeptVersion version) {
    return entryBody.material().in(form(version), version.body());
  }

  /** The form that shaped a version. */
  private Form form(KeptVersion version) {
    return readEntries
        .form(entryPage.getTool().id(), version.editionId(), study.getPresentation().course())
        .orElseThrow(() -> new NotFound("tool of " + entryPage.getSlot()))
        .with(entryBody.choices());
  }

  /** The version that is asked for, to be read as it was; null when none is. */
  public @Nullable Shown getShown() {
    String wanted = request.getParameter("v");
    if (shown == null && wanted != null) {
      shown = show(wanted);
    }
    return shown;
  }

  private Shown show(String wanted) {
    KeptVersion version =
        Versions.ofId(versions(), wanted).orElseThrow(() -> new NotFound("version " + wanted));
    Form form = form(version);
    return new Shown(
        name(version),
        moment(version) + ". " + said(version) + ".",
        figures(material(version), "picture-shown"),
        new EntrySheet(form.template(), form.options(), 3).of(version.body()).toString());
  }

  /**
   * A version in the list.
   *
   * @param first whether it is the earlier one that is compared
   */
  public record Line(
      long id,
      String name,
      String moment,
      String said,
      String words,
      boolean current,
      boolean first,
      boolean second) {}

  /** A version to be read, its picture and words as clean HTML. */
  public record Shown(String title, String said, String picture, String sheet) {}

  /** What changed between two versions. */
  public record Changes(String title, String said, String html, String picture) {}
}
