package org.fieldbook.app.web.study;

import java.util.List;
import org.fieldbook.app.web.toolkit.Revisit;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse.Person;
import org.jspecify.annotations.Nullable;

/**
 * A part of a week as its page shows it.
 *
 * @param number its number in the week, from 1
 * @param kind what the side-head calls it, such as {@code Case study}
 * @param form where it is answered, clean HTML; empty where nothing is written
 * @param state done, half or empty: the icon
 */
public record PartView(
    Part part,
    int number,
    String kind,
    String time,
    boolean studied,
    boolean here,
    String state,
    String form,
    @Nullable VideoView video,
    @Nullable ToolView tool) {

  /** What the side-head calls a part. */
  static String kind(Part part) {
    Activity activity = part.activity();
    if (activity != null) {
      return switch (activity.type()) {
        case SELF_CHECK -> "Self-check";
        case POLL -> "Poll";
        case DISCUSSION -> "Discussion";
        case TOOL -> "Tool";
        case FREE, TABLE -> "Activity";
      };
    }
    return switch (part.kind()) {
      case CASE -> "Case study";
      case VIDEO -> "Video";
      case READINGS -> "Reading";
      case REVISIT -> "Toolkit";
      case KEYPOINTS -> "Key points";
      case REVIEW -> "Review";
      case TEXT, ACTIVITY -> "Text";
    };
  }

  public String id() {
    return part.id();
  }

  public String title() {
    return part.title();
  }

  /** In words, for those who do not see the icon. */
  public String stateSaid() {
    return switch (state) {
      case "done" -> "Studied";
      case "half" -> "Started";
      default -> "Not started";
    };
  }

  public boolean isCase() {
    return part.kind() == Part.Kind.CASE;
  }

  public boolean isRevisit() {
    return part.kind() == Part.Kind.REVISIT;
  }

  public boolean isReview() {
    return part.kind() == Part.Kind.REVIEW;
  }

  public @Nullable Activity activity() {
    return part.activity();
  }

  /** What a discussion does besides: how long it stays open. */
  public String window() {
    Activity activity = activity();
    Integer weeks = activity == null ? null : activity.windowWeeks();
    return weeks == null ? "" : "Open for " + (weeks == 1 ? "one week" : weeks + " weeks");
  }

  /**
   * A recording.
   *
   * @param speakerHref address of the page about the speaker; empty without one
   * @param media address of the file, absent when there is only a transcript
   * @param captions address of the captions
   */
  public record VideoView(
      @Nullable Person speaker,
      String speakerHref,
      @Nullable String media,
      @Nullable String captions,
      boolean sound,
      String introHtml,
      List<LineView> transcript) {

    public VideoView {
      transcript = List.copyOf(transcript);
    }
  }

  /** A passage of a transcript; {@code seconds} from the beginning. */
  public record LineView(String at, int seconds, String html) {}

  /**
   * A tool that the part fills or returns to.
   *
   * @param href where to go on with it
   * @param picture of what was filled in, clean HTML; empty before, and for a tool that has none
   * @param revisit what there is from before, when the week comes back to the tool
   */
  public record ToolView(
      String id, String title, String href, String picture, @Nullable Revisit revisit) {}
}
