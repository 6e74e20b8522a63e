package org.fieldbook.app.demo;

import java.time.Duration;

/**
 * What became of a student's TMA01, by the slot of the student: in every group of twenty, each of
 * these is somebody's.
 *
 * @param sent whether anything was handed in, and then how
 * @param marking how far the tutor is
 * @param extension what was asked of the tutor before the cut-off
 */
record DemoStory(Sent sent, Marking marking, Extension extension) {

  /** How the work came. */
  enum Sent {
    NOT,
    ON_TIME,
    REPLACED,
    LATE_A_DAY,
    LATE_FOUR_DAYS,
    WITHIN_EXTENSION
  }

  /** Where the marking stands. */
  enum Marking {
    WAITING,
    BEGUN,
    HALF,
    RETURNED,
    RETURNED_WITH_FILE
  }

  /** What was asked and answered. */
  enum Extension {
    NONE,
    WEEK,
    FORTNIGHT,
    DECLINED,
    WITHDRAWN
  }

  private static final DemoStory[] TMA01 = {
    story(Sent.ON_TIME, Marking.RETURNED_WITH_FILE),
    story(Sent.ON_TIME, Marking.WAITING),
    story(Sent.ON_TIME, Marking.HALF),
    new DemoStory(Sent.WITHIN_EXTENSION, Marking.WAITING, Extension.WEEK),
    story(Sent.LATE_A_DAY, Marking.HALF),
    story(Sent.ON_TIME, Marking.RETURNED),
    story(Sent.REPLACED, Marking.RETURNED),
    story(Sent.NOT, Marking.WAITING),
    new DemoStory(Sent.ON_TIME, Marking.RETURNED, Extension.DECLINED),
    new DemoStory(Sent.NOT, Marking.WAITING, Extension.FORTNIGHT),
    story(Sent.ON_TIME, Marking.RETURNED),
    story(Sent.REPLACED, Marking.WAITING),
    story(Sent.LATE_A_DAY, Marking.RETURNED),
    story(Sent.ON_TIME, Marking.WAITING),
    story(Sent.ON_TIME, Marking.RETURNED_WITH_FILE),
    story(Sent.ON_TIME, Marking.BEGUN),
    story(Sent.LATE_FOUR_DAYS, Marking.WAITING),
    story(Sent.ON_TIME, Marking.RETURNED),
    new DemoStory(Sent.ON_TIME, Marking.RETURNED, Extension.WITHDRAWN),
    story(Sent.NOT, Marking.WAITING)
  };

  private static final int LATE_WITH_TMA00 = 7;
  private static final int WITHOUT_TMA00 = 19;

  private static DemoStory story(Sent sent, Marking marking) {
    return new DemoStory(sent, marking, Extension.NONE);
  }

  static DemoStory tma01(DemoStudent student) {
    return TMA01[student.slot()];
  }

  /** The practice assignment: all that was sent in has been returned. */
  static DemoStory tma00(DemoStudent student) {
    Sent sent =
        switch (student.slot()) {
          case WITHOUT_TMA00 -> Sent.NOT;
          case LATE_WITH_TMA00 -> Sent.LATE_A_DAY;
          case 3, 11 -> Sent.REPLACED;
          default -> Sent.ON_TIME;
        };
    return story(sent, Marking.RETURNED);
  }

  boolean isReturned() {
    return marking == Marking.RETURNED || marking == Marking.RETURNED_WITH_FILE;
  }

  /** How long before the cut-off the file that counts arrived; negative when it came after. */
  Duration before(DemoStudent student, int salt) {
    int minutes = Pick.of(student.number(), salt, 1000);
    return switch (sent) {
      case NOT -> throw new IllegalStateException("Nothing was sent");
      case ON_TIME, REPLACED ->
          // Half of them in the last day, as it is with deadlines.
          minutes % 2 == 0
              ? Duration.ofMinutes(15 + minutes)
              : Duration.ofMinutes(600 + 6L * minutes);
      case LATE_A_DAY -> Duration.ofMinutes(-20 - minutes);
      case LATE_FOUR_DAYS -> Duration.ofMinutes(-3 * 1440 - 200 - minutes);
      case WITHIN_EXTENSION -> Duration.ofMinutes(-1440 - 6L * minutes);
    };
  }
}
