package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.paper.Comparison;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The kept versions of an entry: {@code /toolkit/versions?e=W04-A3&a=17&b=19} with what changed
 * from one to the other. Five SQL statements, the sign-in's and the membership's among them.
 */
@Named("versionsPage")
@RequestScoped
public class VersionsPage {

  @Inject StudyContext study;
  @Inject EntryPage entryPage;
  @Inject HttpServletRequest request;

  private boolean compared;
  private @Nullable Changes changes;

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
        Versions.said(version),
        version.words() == 1 ? "1 word" : version.words() + " words",
        current,
        first().filter(version::equals).isPresent(),
        second().filter(version::equals).isPresent());
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
    Comparison comparison =
        new Comparison(entryPage.getTool(), Options.of(study.getPresentation().course()));
    String picture =
        Pictures.figures(
                entryPage.material().with(after.body()).comparedWith(before.body()), "picture")
            .toString();
    return new Changes(
        name(before) + " to " + name(after).toLowerCase(java.util.Locale.UK),
        comparison.said(before.body(), after.body()),
        comparison.of(before.body(), after.body()).toString(),
        picture);
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

  /** What changed between two versions. */
  public record Changes(String title, String said, String html, String picture) {}
}
