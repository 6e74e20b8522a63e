package org.fieldbook.content.reading;

import org.jspecify.annotations.Nullable;

/**
 * A part of a week that is read, and can be ticked, on its own.
 *
 * @param minutes the author's estimate, 0 when there is none
 * @param title plain text; what the kind is called where the author gave none
 * @param html the part without its heading, ready to show; empty for an activity and for a video,
 *     which have their own
 * @param activity for a part that is an activity
 * @param video for a part that is a video
 * @param tool for a part that returns to a tool, and for a tool task: id of the template
 */
public record Part(
    String id,
    Kind kind,
    String title,
    int minutes,
    String html,
    @Nullable Activity activity,
    @Nullable Video video,
    @Nullable String tool) {

  /** Kinds of parts that stand in the run of a week; the file form is the lower-case name. */
  public enum Kind {
    TEXT,
    CASE,
    VIDEO,
    ACTIVITY,
    READINGS,
    REVISIT,
    KEYPOINTS,
    REVIEW
  }

  /**
   * A recording and its transcript.
   *
   * @param speaker id of one of the course's people
   * @param media file under {@code media/}, absent when only the transcript exists
   * @param captions WebVTT file under {@code media/}
   * @param introHtml what to know before playing
   */
  public record Video(
      @Nullable String speaker,
      @Nullable String media,
      @Nullable String captions,
      String introHtml,
      java.util.List<Line> transcript) {

    public Video {
      transcript = java.util.List.copyOf(transcript);
    }
  }

  /** A passage of a transcript and when it begins, such as {@code 1:05}. */
  public record Line(String at, String html) {}
}
