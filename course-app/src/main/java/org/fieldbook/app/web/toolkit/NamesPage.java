package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.names.CheckForNames;
import org.fieldbook.app.toolkit.names.Finding;
import org.fieldbook.app.toolkit.names.NamesAreChecked.Checked;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The check for names of one entry: {@code /toolkit/names?e=W04-A3&p=LMC310-2026J}. Six SQL
 * statements, the sign-in's and that for unread posts among them.
 */
@Named("namesPage")
@RequestScoped
public class NamesPage {

  @Inject StudyContext study;
  @Inject ReadEntries readEntries;
  @Inject CheckForNames checkForNames;
  @Inject Asked asked;

  private @Nullable EntryView entry;
  private @Nullable Checked checked;

  /**
   * The entry.
   *
   * @throws NotFound when the reader has none of that name
   */
  public EntryView getEntry() {
    if (entry == null) {
      entry = readEntries.one(study.membership().presentation(), asked.text("e"));
    }
    return entry;
  }

  private Checked checked() {
    if (checked == null) {
      checked = checkForNames.of(study.membership().presentation(), getEntry().slot());
    }
    return checked;
  }

  public List<Finding> getOpen() {
    return checked().open();
  }

  public List<Checked.Kept> getKept() {
    return checked().kept();
  }

  /** How many there are to look at, as a sentence. */
  public String getSaid() {
    return switch (getOpen().size()) {
      case 0 -> "Nothing is left to look at.";
      case 1 -> "One place to look at.";
      default -> getOpen().size() + " places to look at.";
    };
  }

  public boolean isEditable() {
    return study.membership().active();
  }

  /** Where the entry is read. */
  public String getHref() {
    String week = getEntry().provenance().week();
    return getEntry().provenance().tool() != null || week == null
        ? Shelf.href(getEntry())
        : "/study/week?w=" + week + "&p=" + study.getCode() + "#" + getEntry().slot();
  }

  /** Where a form of this page comes back to. */
  public String getBack() {
    return "/toolkit/names?e=" + encoded(getEntry().slot()) + "&p=" + study.getCode();
  }

  /** The control in which the words stand. */
  public String fieldHref(Finding finding) {
    String at = "/toolkit/entry?e=" + encoded(finding.slot()) + "&p=" + study.getCode();
    String field = finding.passage().field();
    if (field.equals(finding.slot())) {
      return getHref();
    }
    return field.startsWith("env-") || finding.passage().isBesideFile()
        ? at + "#" + field
        : at + "&edit=1#f." + field;
  }

  /** What was done just now; empty when nothing was. */
  public String getDone() {
    return switch (asked.text("done")) {
      case "keep" -> "Kept, with your reason. You are not asked about these words again.";
      case "change" ->
          "Changed. What the entry said before is among its versions; words beside a file have"
              + " none.";
      case "ask" -> "You are asked about these words again.";
      default -> "";
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
