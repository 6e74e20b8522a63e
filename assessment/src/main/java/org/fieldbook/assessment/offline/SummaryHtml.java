package org.fieldbook.assessment.offline;

import java.util.List;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;

/**
 * An assessment summary as one page that works from a disk: it adds the marks up, keeps in the
 * browser what is typed, and saves itself with the words in it.
 */
final class SummaryHtml {

  /** Attribute of the body with the document's id. */
  static final String ID = "data-fieldbook-document";

  /** Attribute of each field with its name. */
  static final String FIELD = "data-field";

  private SummaryHtml() {}

  static String write(PackedWork work) {
    String script = Resources.text("summary.js");
    String id = work.packed().id();
    String name = PackNames.last(work.summaryPath("html"));
    Html page =
        new Html(
            SummaryText.title(work) + ", " + work.desk().learner().name(),
            script,
            " " + ID + "=\"" + id + "\" data-name=\"" + Html.escaped(name) + "\"");
    page.raw("<dl>\n");
    for (String[] fact : SummaryText.facts(work)) {
      page.element("dt", fact[0]).element("dd", fact[1]);
    }
    page.raw("</dl>\n");
    page.raw(
        "<noscript><p>This browser runs no scripts here, so that this page cannot keep what you");
    page.raw(" type. Fill in the Word document in its place.</p></noscript>\n");
    MarkSheet sheet = work.packed().sheet();
    List<Criterion> criteria = work.guide().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      criterion(page, work, criteria.get(i), sheet.part(criteria.get(i).id()), i + 1);
    }
    page.raw("<section>\n");
    page.element("h2", "Summary for " + work.desk().learner().name());
    words(
        page, "summary", SummaryText.SUMMARY_FIELD, "What was done well, and what to work on next");
    page.raw(Html.escaped(sheet.summary())).raw("</textarea>\n</section>\n");
    page.element("p class=\"meta\"", SummaryText.ID_LABEL + " " + id);
    return page.finished(
        "<footer><p><span><output id=\"total\">"
            + sheet.total()
            + "</output> of "
            + work.guide().total()
            + "</span> <button type=\"button\" id=\"save\">Save as a file</button>"
            + " <span id=\"status\" role=\"status\"></span></p></footer>\n",
        script);
  }

  private static void criterion(
      Html page, PackedWork work, Criterion criterion, PartMark given, int number) {
    Integer mark = given.mark();
    page.raw("<section>\n").element("h2", criterion.title());
    page.element("p class=\"meta\"", criterion.looksFor());
    page.raw("<details><summary>What the bands look like</summary><ul>\n");
    SummaryText.bands(work.guide(), criterion).forEach(band -> page.element("li", band));
    page.raw("</ul></details>\n");
    page.element(
        "label for=\"m" + number + "\"", criterion.title() + ": mark, 0 to " + criterion.marks());
    page.raw(
        "<input type=\"text\" inputmode=\"numeric\" maxlength=\"3\" autocomplete=\"off\" id=\"m");
    page.raw(number + "\" aria-describedby=\"w" + number + "\" data-most=\"" + criterion.marks());
    page.raw("\" " + FIELD + "=\"" + Html.escaped(SummaryText.markField(criterion.id())));
    page.raw("\" value=\"" + (mark == null ? "" : mark) + "\">\n");
    page.raw("<p class=\"wrong\" role=\"alert\" id=\"w" + number + "\"></p>\n");
    words(
        page,
        "f" + number,
        SummaryText.wordsField(criterion.id()),
        criterion.title() + ": feedback");
    page.raw(Html.escaped(given.feedback())).raw("</textarea>\n</section>\n");
  }

  /** Opens a text area; its line end after the tag is no part of the words. */
  private static void words(Html page, String id, String field, String label) {
    page.element("label for=\"" + id + "\"", label);
    page.raw("<textarea id=\"" + id + "\" dir=\"auto\" " + FIELD + "=\"" + Html.escaped(field));
    page.raw("\" maxlength=\"50000\">\n");
  }
}
