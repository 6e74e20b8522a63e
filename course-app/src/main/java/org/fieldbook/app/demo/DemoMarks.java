package org.fieldbook.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.app.demo.DemoStory.Marking;
import org.fieldbook.app.demo.DemoStory.Sent;
import org.fieldbook.assessment.marking.EarlierMarks;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.jspecify.annotations.Nullable;

/** What the tutors gave for an assignment, with their words for the student. */
final class DemoMarks {

  private static final int LEAST = 44;
  private static final int SPREAD = 46;
  private static final int SHOWCASE = 74;
  private static final int GROUP = 20;
  private static final int ROUND = 17;
  private static final int LEANING = 13;

  private final SetAssignment set;
  private final Instant now;
  private final Map<String, Object> feedback;

  DemoMarks(DemoTexts texts, SetAssignment set, Instant now) {
    this.set = set;
    this.now = now;
    this.feedback = DemoTexts.map(texts.get("feedback"));
  }

  private DemoStory story(DemoStudent student) {
    return set.id().equals("TMA00") ? DemoStory.tma00(student) : DemoStory.tma01(student);
  }

  /** By how much a tutor leans: of every seventeen, one is generous and one severe. */
  static int leaning(int tutor) {
    return switch (tutor % ROUND) {
      case 1 -> LEANING;
      case 2 -> -LEANING;
      default -> 0;
    };
  }

  /** Whether the tutor has given anything yet. */
  boolean hasBegun(DemoStudent student) {
    DemoStory story = story(student);
    return story.sent() != Sent.NOT && story.marking() != Marking.WAITING;
  }

  /** Whether a file with comments goes back with it. */
  boolean hasFile(DemoStudent student) {
    return story(student).marking() == Marking.RETURNED_WITH_FILE
        && student.number() < DemoScripts.OWN_FILES;
  }

  EarlierMarks of(DemoStudent student, @Nullable Taken annotated) {
    DemoStory story = story(student);
    Instant arrived = set.cutOff().minus(story.before(student, set.id().hashCode()));
    Instant last = lastSaved(student, arrived);
    Instant first = last.minus(Duration.ofMinutes(12 + Pick.of(student.number(), 21, 30)));
    List<Criterion> criteria = set.assignment().guide().criteria();
    List<EarlierMarks.Saved> saves = new ArrayList<>();
    if (story.isReturned()) {
      if (student.number() < DemoScripts.OWN_FILES) {
        saves.add(new EarlierMarks.Saved(sheet(student, criteria.size() / 2, false), first));
      }
      saves.add(new EarlierMarks.Saved(sheet(student, criteria.size(), true), last));
    } else {
      int given = story.marking() == Marking.HALF ? criteria.size() / 2 : 1;
      saves.add(new EarlierMarks.Saved(sheet(student, given, false), last));
    }
    return new EarlierMarks(
        student.id(),
        set.id(),
        student.tutor(),
        saves,
        annotated,
        story.isReturned() ? last.plus(Duration.ofMinutes(3)) : null);
  }

  /** All of it given, and nothing returned yet. */
  EarlierMarks whole(DemoStudent student, Instant saved) {
    int all = set.assignment().guide().criteria().size();
    return new EarlierMarks(
        student.id(),
        set.id(),
        student.tutor(),
        List.of(new EarlierMarks.Saved(sheet(student, all, true), saved)),
        null,
        null);
  }

  /** Within ten days of the cut-off, and before now; what is half done was touched of late. */
  private Instant lastSaved(DemoStudent student, Instant arrived) {
    Instant from = later(arrived, set.cutOff()).plus(Duration.ofHours(20));
    Instant to = earlier(set.cutOff().plus(Duration.ofDays(10)), now.minus(Duration.ofHours(2)));
    if (!story(student).isReturned()) {
      return now.minus(Duration.ofMinutes(90 + Pick.of(student.number(), 22, 1300)));
    }
    long span = Math.max(1, Duration.between(from, to).toMinutes());
    return from.plus(Duration.ofMinutes(Pick.of(student.number(), 23, (int) span)));
  }

  private MarkSheet sheet(DemoStudent student, int given, boolean whole) {
    Map<String, PartMark> parts = new TreeMap<>();
    List<Criterion> criteria = set.assignment().guide().criteria();
    int level =
        student.number() == 0
            ? SHOWCASE
            : LEAST
                + Pick.of(student.number(), set.id().hashCode() + 3, SPREAD)
                + (set.id().equals("TMA00") ? 0 : leaning(student.number() / GROUP));
    for (int i = 0; i < given; i++) {
      Criterion criterion = criteria.get(i);
      int percent = Math.min(96, Math.max(20, level - 9 + Pick.of(student.number(), 30 + i, 19)));
      int mark = criterion.marks() * percent / 100;
      parts.put(criterion.id(), new PartMark(mark, words(criterion.id(), percent, student)));
    }
    return new MarkSheet(
        parts, whole ? words(set.id(), level, student).replace("{given}", student.given()) : "");
  }

  private String words(String name, int percent, DemoStudent student) {
    String band = percent >= 70 ? "high" : percent >= 55 ? "mid" : "low";
    Map<String, Object> bands = DemoTexts.map(feedback.getOrDefault(name, Map.of()));
    List<String> all = DemoTexts.strings(bands.getOrDefault(band, List.of("")));
    return all.get(Pick.of(student.number(), name.hashCode(), all.size()));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
