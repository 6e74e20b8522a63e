package org.fieldbook.app.web.study;

import java.util.regex.Pattern;

/**
 * Where what stands in a week leads.
 *
 * @param asked what the address of its page asks for besides the week: {@code p=LMC310-2026J}
 * @param student whether who reads it has a toolkit and the pages about the course's people
 */
public record WeekLinks(String asked, boolean student) {

  private static final Pattern TO_THE_TOOLKIT =
      Pattern.compile("<a href=\"/toolkit[^\"]*\">(.*?)</a>", Pattern.DOTALL);

  /** For a student of the presentation. */
  public static WeekLinks ofStudent(String presentation) {
    return new WeekLinks("p=" + presentation, true);
  }

  /** For somebody of the staff, who is no student. */
  static WeekLinks ofStaff(String asked) {
    return new WeekLinks(asked, false);
  }

  /**
   * The text with links to other weeks that stay in the same reading, and none that end nowhere.
   */
  public String in(String html) {
    String linked =
        html.replace("href=\"week?w=", "href=\"week?" + asked.replace("&", "&amp;") + "&amp;w=");
    return student ? linked : TO_THE_TOOLKIT.matcher(linked).replaceAll("$1");
  }

  /** Address of the page about somebody; empty when there is none. */
  String person(String id) {
    return student ? "/study/people?" + asked + "&m=" + id : "";
  }
}
