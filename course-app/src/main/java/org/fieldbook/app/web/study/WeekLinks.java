package org.fieldbook.app.web.study;

/**
 * Where what stands in a week leads.
 *
 * @param asked what the address of its page asks for besides the week: {@code p=LMC310-2026J}
 * @param cast whether who reads it can open the pages about the course's people
 */
public record WeekLinks(String asked, boolean cast) {

  /** For a student of the presentation. */
  static WeekLinks ofStudent(String presentation) {
    return new WeekLinks("p=" + presentation, true);
  }

  /** For somebody of the staff, who is no student. */
  static WeekLinks ofStaff(String asked) {
    return new WeekLinks(asked, false);
  }

  /** The text with links to other weeks that stay in the same reading. */
  String in(String html) {
    return html.replace("href=\"week?w=", "href=\"week?" + asked.replace("&", "&amp;") + "&amp;w=");
  }

  /** Address of the page about somebody; empty when there is none. */
  String person(String id) {
    return cast ? "/study/people?" + asked + "&m=" + id : "";
  }
}
