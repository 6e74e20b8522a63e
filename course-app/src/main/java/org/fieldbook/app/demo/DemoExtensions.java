package org.fieldbook.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.extension.EarlierExtension;
import org.fieldbook.assessment.extension.EarlierExtension.Answer;
import org.fieldbook.assessment.strategy.SetAssignment;

/** Who asked for more time, why, and what the tutor answered. */
final class DemoExtensions {

  /** In each group this student waits for an answer about TMA02, and that one has one. */
  private static final int ASKS = 4;

  private static final int HAS_MORE_TIME = 13;

  private final DemoTexts texts;
  private final Instant now;

  DemoExtensions(DemoTexts texts, Instant now) {
    this.texts = texts;
    this.now = now;
  }

  List<EarlierExtension> of(List<DemoStudent> roll, SetAssignment tma01, SetAssignment tma02) {
    List<EarlierExtension> all = new ArrayList<>();
    for (DemoStudent student : roll) {
      Instant asked =
          tma01.cutOff().minus(Duration.ofMinutes(1500 + 3L * Pick.of(student.number(), 9, 900)));
      Instant answered = asked.plus(Duration.ofMinutes(200 + Pick.of(student.number(), 10, 900)));
      switch (DemoStory.tma01(student).extension()) {
        case NONE -> {}
        case WEEK -> all.add(granted(student, tma01, 7, asked, answered));
        case FORTNIGHT -> all.add(granted(student, tma01, 14, asked, answered));
        case DECLINED -> {
          Map<String, Object> words = words("declined", student);
          all.add(
              asked(
                  student,
                  tma01,
                  14,
                  words,
                  asked,
                  new Answer.Declined(student.tutor(), DemoTexts.text(words, "answer"), answered)));
        }
        case WITHDRAWN ->
            all.add(
                asked(
                    student,
                    tma01,
                    5,
                    words("withdrawn", student),
                    asked,
                    new Answer.Withdrawn(answered)));
      }
      if (student.slot() == ASKS) {
        all.add(
            asked(
                student,
                tma02,
                7,
                words("waiting", student),
                now.minus(Duration.ofMinutes(400 + Pick.of(student.number(), 11, 900))),
                new Answer.Awaited()));
      }
      if (student.slot() == HAS_MORE_TIME) {
        all.add(
            granted(
                student,
                tma02,
                10,
                now.minus(Duration.ofHours(100)),
                now.minus(Duration.ofHours(80))));
      }
    }
    return all;
  }

  private EarlierExtension granted(
      DemoStudent student, SetAssignment set, int days, Instant asked, Instant answered) {
    Map<String, Object> words = words("granted", student);
    LocalDate until = set.cutOffPlus(days).atZone(set.zone()).toLocalDate();
    return asked(
        student,
        set,
        days,
        words,
        asked,
        new Answer.Granted(student.tutor(), until, DemoTexts.text(words, "answer"), answered));
  }

  private static EarlierExtension asked(
      DemoStudent student,
      SetAssignment set,
      int days,
      Map<String, Object> words,
      Instant asked,
      Answer answer) {
    return new EarlierExtension(
        student.id(),
        set.id(),
        days,
        DemoTexts.text(words, "reason"),
        DemoTexts.text(words, "words"),
        asked,
        answer);
  }

  private Map<String, Object> words(String kind, DemoStudent student) {
    List<Object> all =
        DemoTexts.list(DemoTexts.map(texts.get("extensions")).getOrDefault(kind, List.of()));
    return DemoTexts.map(
        all.get(student.number() < 20 ? 0 : Pick.of(student.number(), 12, all.size())));
  }
}
