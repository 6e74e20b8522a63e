package org.fieldbook.app.web.study;

import java.util.Locale;
import org.fieldbook.app.web.study.PartView.LineView;
import org.fieldbook.app.web.study.PartView.VideoView;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.jspecify.annotations.Nullable;

/** Recordings of a week, with the addresses of their files. */
final class Recordings {

  private static final int SIXTY = 60;

  private Recordings() {}

  /** The recording of a part; absent for a part that is none. */
  static @Nullable VideoView of(PublishedCourse course, Part part, WeekLinks links) {
    Part.Video video = part.video();
    if (video == null) {
      return null;
    }
    String folder = "/media/" + course.code() + "/" + course.edition() + "/";
    String media = video.media();
    String speaker = video.speaker();
    return new VideoView(
        speaker == null ? null : course.findPerson(speaker).orElse(null),
        speaker == null ? "" : links.person(speaker),
        media == null ? null : folder + media,
        video.captions() == null ? null : folder + video.captions(),
        media != null && media.toLowerCase(Locale.ROOT).matches(".*\\.(mp3|ogg|oga|opus|m4a|wav)"),
        links.in(video.introHtml()),
        video.transcript().stream()
            .map(l -> new LineView(l.at(), seconds(l.at()), links.in(l.html())))
            .toList());
  }

  static int seconds(String at) {
    int seconds = 0;
    for (String step : at.split(":")) {
      seconds = seconds * SIXTY + Integer.parseInt(step);
    }
    return seconds;
  }
}
