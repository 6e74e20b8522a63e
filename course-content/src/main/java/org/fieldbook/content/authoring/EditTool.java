package org.fieldbook.content.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.packaging.ToolSource;
import org.fieldbook.content.publication.Editions;
import org.jspecify.annotations.Nullable;

/**
 * A course team writes the form of a tool. A draft may be faulty; it says so, and cannot be
 * published before it is not.
 */
@Stateless
@RolesAllowed(Roles.COURSE_TEAM)
public class EditTool {

  private static final int LONGEST = 200_000;

  @Inject ToolDrafts drafts;
  @Inject Editions editions;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * The tool as it is being written; else as the newest edition has it.
   *
   * @throws NotFound when there is neither
   */
  public Draft open(CourseCode course, String tool) {
    return drafts
        .find(course, tool)
        .map(d -> new Draft(tool, d.source(), d.number(), d.savedAt()))
        .orElseGet(() -> published(course, tool));
  }

  private Draft published(CourseCode course, String tool) {
    Map<String, String> documents = newest(course).documents();
    String source = documents.get(ToolSource.path(documents, tool));
    if (source == null) {
      throw new NotFound("tool " + tool);
    }
    return new Draft(tool, source, 0, null);
  }

  private Editions.Content newest(CourseCode course) {
    return editions
        .newest(course)
        .flatMap(e -> editions.content(e.id()))
        .orElseThrow(() -> new NotFound("course " + course));
  }

  /**
   * Saves the draft, faulty or not.
   *
   * @param expected number that the writer had seen, 0 for none
   * @throws NotFound when the course has no such tool
   * @throws Refused when it is too long, or somebody else has saved since
   */
  public Draft save(CourseCode course, String tool, int expected, String source) {
    if (source.length() > LONGEST) {
      throw new Refused("A tool has at most 200,000 characters. Nothing was saved.");
    }
    drafts.hold(course, tool);
    Optional<ToolDraft> found = drafts.find(course, tool);
    int number = found.map(ToolDraft::number).orElse(0);
    if (found.map(ToolDraft::source).filter(source::equals).isEmpty() && number != expected) {
      throw new Refused(
          "Somebody else, or you in another window, has saved this tool since you opened it. Copy"
              + " what you changed from “As text”, then load the page again.");
    }
    Instant now = clock.instant();
    if (found.isEmpty()) {
      published(course, tool);
      drafts.add(new ToolDraft(course, tool, source, caller.id(), now));
    } else if (!found.get().source().equals(source)) {
      found.get().write(source, caller.id(), now);
    }
    return open(course, tool);
  }

  /**
   * Begins a tool of one's own as a copy of another.
   *
   * @throws Refused when the id cannot be used
   */
  public Draft copy(CourseCode course, String from, String tool, String title) {
    if (!ToolSource.isId(tool)) {
      throw new Refused(
          "Give the copy an id of small letters, digits and hyphens, such as my-force-field.");
    }
    drafts.hold(course, tool);
    Editions.Content newest = newest(course);
    boolean taken =
        newest.documents().containsKey(ToolSource.path(newest.documents(), tool))
            || drafts.find(course, tool).isPresent();
    if (taken) {
      throw new Refused("There is a tool with the id “" + tool + "” already.");
    }
    String source = ToolCopy.of(open(course, from).source(), tool, title, newest.documents());
    drafts.add(new ToolDraft(course, tool, source, caller.id(), clock.instant()));
    return open(course, tool);
  }

  /** Puts the draft away; the newest edition's tool stays as it is. Twice changes nothing. */
  public void discard(CourseCode course, String tool) {
    drafts.hold(course, tool);
    drafts.find(course, tool).ifPresent(drafts::remove);
  }

  /** What the check says of a source, in the newest edition with the other drafts in it. */
  public ToolSource.Checked check(CourseCode course, String tool, String source) {
    Editions.Content newest = newest(course);
    return ToolSource.check(
        DraftedPackage.documents(newest, drafts.of(course)),
        newest.assets().keySet(),
        tool,
        source);
  }

  /** The drafts of a course, by tool. */
  public List<Draft> drafts(CourseCode course) {
    return drafts.of(course).stream()
        .map(d -> new Draft(d.tool(), d.source(), d.number(), d.savedAt()))
        .toList();
  }

  /**
   * A tool as it is being written.
   *
   * @param source YAML, as the package has it
   * @param number of the draft, 0 when nothing was changed yet
   * @param savedAt absent when nothing was changed yet
   */
  public record Draft(String tool, String source, int number, @Nullable Instant savedAt) {}
}
