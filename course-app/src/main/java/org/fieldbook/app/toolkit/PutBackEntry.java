package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.EntryVersion.Kind;
import org.fieldbook.app.toolkit.EntryVersion.Origin;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;

/**
 * A student puts entries of an archive back into their toolkit. What is here already is never
 * changed: other words that the archive has are kept beside it, to be compared and restored. Twice
 * is once.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class PutBackEntry {

  @Inject Entries entries;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Caller caller;

  /** Says what putting it back would do, and does nothing. */
  public Verdict judge(PresentationCode presentation, ReturnedEntry from) {
    findMembership.in(presentation);
    Task task;
    try {
      task = task(library.presentation(presentation).course(), from);
      // What Fieldbook had filled in comes back as it was.
      task.shape().accept(from.body(), from.body());
    } catch (UnknownTool unknown) {
      return new Verdict(Kinds.UNKNOWN_TOOL, "This course has no tool “" + from.tool() + "”.");
    } catch (NotFound missing) {
      return new Verdict(Kinds.REFUSED, "It answers an activity that this course does not have.");
    } catch (Refused refused) {
      return new Verdict(Kinds.REFUSED, String.join(" ", refused.reasons()));
    }
    Optional<Entry> here = entries.find(caller.id(), presentation, from.slot());
    if (here.isEmpty()) {
      return new Verdict(Kinds.NEW, "");
    }
    if (here.get().isDeleted()) {
      return new Verdict(
          Kinds.REFUSED,
          "You deleted this entry here less than 30 days ago. Bring it back from your deleted"
              + " entries first.");
    }
    int missing = missing(here.get(), from).size();
    return missing == 0
        ? new Verdict(Kinds.SAME, "")
        : new Verdict(
            Kinds.CHANGED,
            missing == 1
                ? "One version of the archive is not here. It will be kept beside yours."
                : missing
                    + " versions of the archive are not here. They will be kept beside yours.");
  }

  /**
   * Puts it back as far as {@link #judge} says so.
   *
   * @throws Refused when the caller has withdrawn
   */
  public Verdict put(PresentationCode presentation, ReturnedEntry from) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    entries.hold(caller.id(), presentation, from.slot());
    Verdict verdict = judge(presentation, from);
    switch (verdict.kind()) {
      case NEW -> add(presentation, from);
      case CHANGED -> addAside(presentation, from);
      default -> {
        // Nothing is to be done.
      }
    }
    entries.letGo();
    return verdict;
  }

  private void add(PresentationCode presentation, ReturnedEntry from) {
    PublishedCourse course = library.presentation(presentation).course();
    Entry entry = Entry.returned(caller.id(), presentation, course.editionId(), from);
    entries.add(entry);
    // The latest last, as they were written.
    List<ReturnedEntry.Version> versions = new ArrayList<>(from.versions());
    Collections.reverse(versions);
    versions.forEach(v -> keep(entry, v.number(), v.kind(), v));
  }

  private void addAside(PresentationCode presentation, ReturnedEntry from) {
    Entry here = entries.find(caller.id(), presentation, from.slot()).orElseThrow();
    missing(here, from).forEach(v -> keep(here, here.number(), Kind.ASIDE, v));
  }

  private void keep(Entry entry, int number, Kind kind, ReturnedEntry.Version version) {
    Origin origin = new Origin("archive", idOf(version));
    if (entries.ofSave(entry, origin.saveId()).isEmpty()) {
      entries.add(new EntryVersion(entry, number, kind, version.body(), origin, version.saved()));
    }
  }

  /** The same version has the same id, whenever it is put back. */
  private static String idOf(ReturnedEntry.Version version) {
    String all = version.number() + " " + version.kind() + " " + version.saved() + version.body();
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 60);
  }

  /** What the archive has and the toolkit has not, the latest last. */
  private List<ReturnedEntry.Version> missing(Entry here, ReturnedEntry from) {
    Set<JsonObject> known = new HashSet<>();
    known.add(here.body());
    entries.versions(List.of(here)).forEach(v -> known.add(v.body()));
    List<ReturnedEntry.Version> missing = new ArrayList<>();
    List<ReturnedEntry.Version> all = new ArrayList<>(from.versions());
    Collections.reverse(all);
    all.add(new ReturnedEntry.Version(from.number(), Kind.ASIDE, from.saved(), from.body()));
    for (ReturnedEntry.Version version : all) {
      if (known.add(version.body())) {
        missing.add(version);
      }
    }
    return missing;
  }

  private static Task task(PublishedCourse course, ReturnedEntry from) {
    if (!course.tools().containsKey(from.tool())) {
      throw new UnknownTool();
    }
    Task task = Task.find(course, from.slot(), from.tool());
    if (!from.tool().equals(task.provenance().tool())) {
      throw new NotFound(from.slot());
    }
    return task;
  }

  /** What becomes of an entry. */
  public enum Kinds {
    NEW("New"),
    SAME("Here already"),
    CHANGED("Differs"),
    UNKNOWN_TOOL("Unknown tool"),
    REFUSED("Not possible");

    private final String words;

    Kinds(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * What becomes of an entry, and why.
   *
   * @param reason a sentence, empty when nothing needs one
   */
  public record Verdict(Kinds kind, String reason) {}

  private static final class UnknownTool extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
