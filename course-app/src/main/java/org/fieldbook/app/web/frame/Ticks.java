package org.fieldbook.app.web.frame;

import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.reading.PublishedCourse;

/** The course as a small ruler: a tick for each study week, longer where a block begins. */
public final class Ticks {

  private Ticks() {}

  /**
   * The ticks as clean HTML.
   *
   * @param here number of the week to point at; those before it are done
   */
  public static String html(PublishedCourse course, int here) {
    Html html = new Html();
    int number = 0;
    for (PublishedCourse.Block block : course.blocks()) {
      for (int i = 0; i < block.weeks().size(); i++) {
        number++;
        String begins = i == 0 ? "b" : "";
        String state = number < here ? "d" : number == here ? "h" : "";
        String classes =
            begins.isEmpty() || state.isEmpty() ? begins + state : begins + " " + state;
        html.tag("i").with("class", classes.isEmpty() ? null : classes).end("i");
      }
    }
    return html.toString();
  }
}
