package org.fieldbook.app.web.study;

import org.fieldbook.app.web.markup.Html;
import org.fieldbook.app.web.study.PartView.LineView;
import org.fieldbook.app.web.study.PartView.VideoView;
import org.fieldbook.content.reading.PublishedCourse.Person;

/** A recording with captions and transcript. Nothing loads before it is played. */
final class RecordingHtml {

  private RecordingHtml() {}

  static void write(Html html, PartView part, VideoView video) {
    html.tag("div", "prose").made(video.introHtml()).end("div");
    if (video.media() != null) {
      player(html, part, video);
    } else if (video.speaker() != null) {
      html.tag("p", "meta");
      speaker(html, video.speaker(), video.speakerHref());
      html.text(". ");
      if (video.transcript().isEmpty()) {
        html.text("The recording and its transcript are not ready yet.");
      }
      html.end("p");
    }
    if (!video.transcript().isEmpty()) {
      transcript(html, part, video);
    }
  }

  private static void player(Html html, PartView part, VideoView video) {
    html.tag("figure", "video");
    html.tag("video").flag("controls", true).with("preload", "none").flag("playsinline", true);
    html.with("aria-label", part.title());
    if (video.speaker() != null && video.speaker().portrait() != null) {
      html.with("poster", video.speaker().portrait());
    }
    html.tag("source").with("src", video.media());
    html.tag("track").with("kind", "captions").with("srclang", "en-GB");
    html.with("label", "English captions").with("src", video.captions()).flag("default", true);
    html.end("video").tag("figcaption", "video-options");
    if (video.speaker() != null) {
      html.tag("p");
      speaker(html, video.speaker(), video.speakerHref());
      html.end("p");
    }
    html.tag("a").with("href", video.media()).flag("download", true).icon("download");
    html.text("Download").end("a");
    html.element("span", null, "Nothing loads until you press play.");
    html.end("figcaption").end("figure");
  }

  private static void speaker(Html html, Person speaker, String href) {
    if (href.isEmpty()) {
      html.element("b", null, speaker.name());
    } else {
      html.tag("a").with("href", href).element("b", null, speaker.name()).end("a");
    }
    html.text(", " + speaker.role());
  }

  private static void transcript(Html html, PartView part, VideoView video) {
    html.tag("details", "transcript").flag("open", true);
    html.element("summary", null, "Transcript").tag("dl");
    for (LineView line : video.transcript()) {
      html.tag("dt");
      if (video.media() == null) {
        html.text(line.at());
      } else {
        html.tag("a").with("href", "#" + part.id()).with("data-seek", line.seconds());
        html.text(line.at()).end("a");
      }
      html.end("dt").tag("dd").made(line.html()).end("dd");
    }
    html.end("dl").end("details");
  }
}
