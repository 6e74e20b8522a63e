package org.fieldbook.app.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldbook.app.authoring.WriteTools;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.response.ResponseForms;
import org.fieldbook.content.authoring.EditTool.Draft;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.packaging.ToolSource;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/**
 * Writing the form of a tool: {@code /authoring/tool?course=LMC310&tool=force-field}; and the form
 * as students would see it, alone: {@code /authoring/tool-form}.
 */
@Named("toolPage")
@RequestScoped
public class ToolPage {

  @Inject WriteTools writeTools;
  @Inject ResponseForms responseForms;
  @Inject Asked asked;

  private @Nullable Draft draft;
  private ToolSource.@Nullable Checked checked;

  /** The course of the address. */
  public String getCourse() {
    return asked.course("course").value();
  }

  /** The tool of the address. */
  public String getTool() {
    return draft().tool();
  }

  private Draft draft() {
    if (draft == null) {
      String tool = asked.text("tool");
      if (!ToolSource.isId(tool)) {
        throw new NotFound("tool");
      }
      draft = writeTools.open(new CourseCode(getCourse()), tool);
    }
    return draft;
  }

  private ToolSource.Checked checked() {
    if (checked == null) {
      checked = writeTools.check(new CourseCode(getCourse()), draft().tool(), draft().source());
    }
    return checked;
  }

  public String getTitle() {
    return checked().template().map(t -> t.title()).orElse(draft().tool());
  }

  /** The controls of the form as it is now; empty while it cannot be read. */
  public String getForm() {
    return checked()
        .template()
        .flatMap(t -> checked().course().map(c -> responseForms.tried(t, c)))
        .orElse("");
  }

  /** Kinds of field that a form may have, as a package writes them. */
  public String getTypes() {
    return String.join(
        " ",
        Stream.of(ToolField.Type.values())
            .map(t -> t.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }
}
