package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.bring.BringToolkit;
import org.fieldbook.app.toolkit.bring.Bringing;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Bringing an archive in: {@code /toolkit/bring}, and with {@code b} what would become of each
 * entry of one that was uploaded. Three SQL statements, the sign-in's and the membership's among
 * them.
 */
@Named("bringPage")
@RequestScoped
public class BringPage {

  @Inject StudyContext study;
  @Inject Asked asked;
  @Inject BringToolkit bringToolkit;

  private Bringing.@Nullable View view;

  /** Whether an archive was uploaded. */
  public boolean isLookedAt() {
    return !asked.text("b").isEmpty();
  }

  private Bringing.View view() {
    if (view == null) {
      try {
        view =
            bringToolkit.show(study.membership().presentation(), UUID.fromString(asked.text("b")));
      } catch (IllegalArgumentException e) {
        throw new NotFound("archive " + asked.text("b"));
      }
    }
    return view;
  }

  public String getId() {
    return view().id().toString();
  }

  public String getFileName() {
    return view().fileName();
  }

  public boolean isDone() {
    return view().appliedAt() != null;
  }

  public boolean isActive() {
    return study.membership().active();
  }

  public int getCount() {
    return view().count();
  }

  /** What became or would become of it, in a sentence. */
  public String getSummary() {
    int count = getCount();
    int all = view().lines().size();
    boolean badges = view().lines().stream().anyMatch(Bringing.Line::isBadge);
    String what = badges ? " entries and badges" : " entries";
    if (isDone()) {
      return count == 0
          ? "Nothing had to be brought in: all of it was here."
          : count + " of " + all + what + " were brought in.";
    }
    return count == 0
        ? "There is nothing in this archive that could be brought in."
        : count + " of " + all + what + " would be brought in. Nothing has been changed yet.";
  }

  public List<Line> getLines() {
    return view().lines().stream()
        .map(
            l ->
                new Line(
                    l.title(),
                    l.isBadge() ? "Badge" : tool(l.tool()),
                    l.kind().words(),
                    l.reason()))
        .toList();
  }

  private String tool(String id) {
    ToolTemplate tool = study.getPresentation().course().tools().get(id);
    return tool == null ? id : tool.title();
  }

  /** What becomes of an entry, in words. */
  public record Line(String title, String tool, String kind, String reason) {}
}
