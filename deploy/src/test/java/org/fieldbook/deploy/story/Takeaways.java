package org.fieldbook.deploy.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Set;

/** Taking the toolkit away on its page: files are asked for, awaited and saved. */
final class Takeaways {

  private static final int LONGEST_WAIT_MS = 90_000;

  private Takeaways() {}

  /** Asks for the files in these formats and in no other. */
  static void asks(Reader student, Set<String> formats) {
    for (Locator format : student.page().locator("[name=format]").all()) {
      format.setChecked(formats.contains(format.getAttribute("value")));
    }
    asks(student);
  }

  /** The demonstration's entries hold made-up names; told of them, the student goes on. */
  static void asks(Reader student) {
    student.presses(student.button("Make the files"));
    student.page().locator("#order-names:not([hidden]), .takeaway-order").first().waitFor();
    if (student.page().locator("#order-names").isVisible()) {
      student.looks();
      student.presses(student.button("Make the files"));
    }
  }

  /** Saves the newest file of a format, once it is made. */
  static Path saves(Reader student, String label, Path to) {
    Locator file =
        student
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true))
            .first();
    file.waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_WAIT_MS));
    student.page().waitForDownload(file::click).saveAs(to);
    return to;
  }
}
