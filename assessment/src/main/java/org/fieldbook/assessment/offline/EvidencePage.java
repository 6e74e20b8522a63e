package org.fieldbook.assessment.offline;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fieldbook.assessment.evidence.Evidence;

/** A copy of a toolkit entry as a page of a pack, to be read. Nothing in it says whose it is. */
final class EvidencePage {

  /** What such a page is called when it comes back. */
  static final String PART = "evidence";

  /** The pictures have the colours of print. */
  private static final String WHITE =
      "\nfigure{margin:1rem 0}svg{background:#fff;max-width:100%}\n";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private EvidencePage() {}

  /**
   * Writes it.
   *
   * @param style of the pictures, as CSS
   */
  static String write(PackedWork work, Evidence copy, String style) {
    Html page =
        new Html(copy.title(), WHITE + style, "", " " + PackPages.PART + "=\"" + PART + "\"");
    page.raw("<dl>\n");
    fact(page, "Evidence for", work.assignment().id() + ", " + work.assignment().title());
    fact(page, "Serves", work.serves(copy));
    fact(page, "Script", "number " + work.packed().script());
    fact(page, "Of", DAY.format(copy.entryDate()));
    fact(
        page,
        "Copied",
        DAY.format(copy.takenAt().atZone(work.desk().due().set().zone()))
            + " from the toolkit: "
            + copy.provenance());
    page.raw("</dl>\n");
    if (!copy.isIntact()) {
      page.element(
          "p class=\"wrong\"",
          "This copy is not as it was taken: it does not give its hash. Tell the course office"
              + " before you rely on it.");
    }
    page.raw("<section>\n");
    if (!copy.words().isEmpty()) {
      page.element("p class=\"words\" dir=\"auto\"", copy.words());
    }
    page.raw(copy.sheet()).raw("\n</section>\n");
    page.element("p class=\"meta\"", "SHA-256 of the copy: " + copy.sha256());
    return page.finished("", "");
  }

  private static void fact(Html page, String label, String says) {
    page.element("dt", label).element("dd", says);
  }
}
