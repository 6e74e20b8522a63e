package org.fieldbook.app.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.authoring.EditTool;
import org.fieldbook.content.authoring.EditTool.Draft;
import org.fieldbook.content.authoring.PublishDrafts;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.packaging.ToolSource;
import org.fieldbook.content.publication.Editions;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * A course team writes the tools of its own courses: what {@link EditTool} and {@link
 * PublishDrafts} do, for nobody else's.
 */
@Stateless
@RolesAllowed(Roles.COURSE_TEAM)
public class WriteTools {

  @Inject TeamRights rights;
  @Inject EditTool editTool;
  @Inject PublishDrafts publishDrafts;
  @Inject Editions editions;
  @Inject Library library;

  /** The tool as it is being written, else as the newest edition has it. */
  public Draft open(CourseCode course, String tool) {
    rights.require(course);
    return editTool.open(course, tool);
  }

  /** What the check says of a source. */
  public ToolSource.Checked check(CourseCode course, String tool, String source) {
    rights.require(course);
    return editTool.check(course, tool, source);
  }

  /** Saves a draft; see {@link EditTool#save}. */
  public Draft save(CourseCode course, String tool, int expected, String source) {
    rights.require(course);
    return editTool.save(course, tool, expected, source);
  }

  /** Begins a copy; see {@link EditTool#copy}. */
  public Draft copy(CourseCode course, String from, String tool, String title) {
    rights.require(course);
    return editTool.copy(course, from, tool, title);
  }

  /** Puts a draft away. */
  public void discard(CourseCode course, String tool) {
    rights.require(course);
    editTool.discard(course, tool);
  }

  /**
   * Makes all drafts of the course the next edition.
   *
   * @throws org.fieldbook.content.packaging.PackageRefused with every fault; nothing is changed
   */
  public ImportCourse.Imported publish(CourseCode course) {
    rights.require(course);
    return publishDrafts.publish(course);
  }

  /** The tools of the newest edition, and those that are drafts only, in their order. */
  public List<Line> tools(CourseCode course) {
    rights.require(course);
    List<Draft> drafts = editTool.drafts(course);
    Set<String> drafted = drafts.stream().map(Draft::tool).collect(Collectors.toSet());
    List<Line> lines = new ArrayList<>();
    editions
        .newest(course)
        .ifPresent(
            newest -> {
              for (ToolTemplate tool : library.edition(newest.id()).tools().values()) {
                lines.add(new Line(tool.id(), tool.title(), drafted.remove(tool.id()), false));
              }
            });
    drafts.stream()
        .filter(d -> drafted.contains(d.tool()))
        .forEach(d -> lines.add(new Line(d.tool(), title(d), true, true)));
    return lines;
  }

  private static String title(Draft draft) {
    try {
      return ToolSource.json(draft.source()).getString("title", draft.tool());
    } catch (RuntimeException e) {
      // A draft may be anything, for as long as it is one.
      return draft.tool();
    }
  }

  /**
   * A tool in the list.
   *
   * @param drafted whether something of it is not published yet
   * @param isNew whether no edition has it
   */
  public record Line(String id, String title, boolean drafted, boolean isNew) {}
}
