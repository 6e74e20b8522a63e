package org.fieldbook.content.packaging;

import java.util.stream.Stream;
import org.fieldbook.content.reading.Part;

/**
 * How long a text takes, where its author gives no minutes. Study text is read closely, with a
 * pencil: the course specification reckons five hours for a week of at most 4,500 words, which is
 * 15 words a minute. A case is a story, and takes half of that.
 */
final class StudyTime {

  private static final double TEXT = 15;
  private static final double CASE = 30;
  private static final int STEP = 5;

  private StudyTime() {}

  /** Minutes for all words below an element, to the nearest five, and at least five. */
  static int minutes(Part.Kind kind, Element text) {
    long words = Stream.of(text.text().split("\\s+")).filter(w -> !w.isEmpty()).count();
    double pace = kind == Part.Kind.CASE ? CASE : TEXT;
    return (int) Math.max(1, Math.round(words / pace / STEP)) * STEP;
  }
}
