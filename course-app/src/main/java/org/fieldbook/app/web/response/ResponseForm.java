package org.fieldbook.app.web.response;

import org.fieldbook.app.web.markup.Html;
import org.jspecify.annotations.Nullable;

/**
 * A response to be shown.
 *
 * @param slot what it answers; also where it is saved
 * @param kind kind of the entry, such as {@code free}
 * @param tool id of the tool that is filled, if any
 * @param edition id of the edition whose form of the tool it is
 * @param version number of the entry, 0 before the first save
 * @param fields clean HTML of the controls
 * @param saved the line that says when it was saved, empty before
 * @param editable false after withdrawal
 */
public record ResponseForm(
    String presentation,
    String slot,
    String kind,
    @Nullable String tool,
    @Nullable Long edition,
    int version,
    String label,
    String fields,
    String saved,
    boolean editable) {

  /** The whole form, clean. */
  public String getHtml() {
    Html html = new Html();
    writeTo(html);
    return html.toString();
  }

  public void writeTo(Html html) {
    ResponseHtml.write(html, this);
  }

  /** Whether something has been saved. */
  public boolean isBegun() {
    return version > 0;
  }

  public boolean isSelfCheck() {
    return kind.equals("self-check");
  }

  public boolean isPoll() {
    return kind.equals("poll");
  }

  public boolean isToolTask() {
    return kind.equals("tool");
  }
}
