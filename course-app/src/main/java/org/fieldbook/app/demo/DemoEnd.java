package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldbook.assessment.board.EarlierBoard;
import org.fieldbook.assessment.board.RecordEarlierResults;
import org.fieldbook.assessment.marking.EarlierMarks;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.RecordEarlierMarks;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.EarlierWork;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.assessment.submission.RegisterEarlierWork;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * What became of a presentation that is over: the work of a handful of students, what was given for
 * it, and what the board made of that.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoEnd {

  private static final Duration RETURNED_AFTER = Duration.ofDays(8);

  @Inject IncomingFiles incoming;
  @Inject RegisterEarlierWork registerWork;
  @Inject RecordEarlierMarks recordMarks;
  @Inject RecordEarlierResults recordResults;
  @Inject Clock clock;

  /** Makes all of it, in the transaction of the caller. */
  public void make(
      PresentationCode presentation,
      List<SetAssignment> assignments,
      DemoFinished.People people,
      List<DemoFinal> students,
      DemoTexts texts) {
    List<EarlierWork> work = new ArrayList<>();
    List<EarlierMarks> marks = new ArrayList<>();
    for (SetAssignment set : assignments) {
      for (int i = 0; i < students.size(); i++) {
        Integer score = students.get(i).scores().get(set.id());
        if (score == null) {
          continue;
        }
        work.add(work(set, people.students().get(i), students.get(i), i, texts));
        marks.add(marks(set, people, i, score, students.get(i), texts));
      }
    }
    work.sort(Comparator.comparing(EarlierWork::confirmed));
    registerWork.register(presentation, work);
    recordMarks.record(presentation, marks);
    recordResults.record(
        presentation, board(people, students, DemoTexts.text(texts.all(), "board")));
  }

  private EarlierWork work(
      SetAssignment set, PersonId student, DemoFinal who, int number, DemoTexts texts) {
    boolean late = who.lateHours() > 0 && !set.id().equals("EMA");
    Instant arrived =
        late
            ? set.cutOff().plus(Duration.ofHours(who.lateHours()))
            : set.cutOff().minus(Duration.ofMinutes(47 + 311L * number));
    List<List<String>> essays = texts.list(set.id()).stream().map(DemoTexts::strings).toList();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("LPS820 " + set.id() + ": " + set.assignment().title());
    paragraphs.add(who.given() + " " + who.family() + ", " + who.identifier());
    paragraphs.addAll(essays.get(number % essays.size()));
    return new EarlierWork(
        student, set.id(), file(set, who, paragraphs), arrived, arrived.plusSeconds(70));
  }

  private Taken file(SetAssignment set, DemoFinal who, List<String> paragraphs) {
    String name = "LPS820 " + set.id() + " " + who.family() + ".docx";
    try {
      return incoming.take(
          name,
          new ByteArrayInputStream(DemoFiles.write("docx", paragraphs)),
          set.assignment().accepts(),
          set.assignment().maxBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EarlierMarks marks(
      SetAssignment set,
      DemoFinished.People people,
      int number,
      int score,
      DemoFinal who,
      DemoTexts texts) {
    Instant saved = set.cutOff().plus(RETURNED_AFTER).plus(Duration.ofMinutes(23L * number));
    return new EarlierMarks(
        people.students().get(number),
        set.id(),
        people.tutor(),
        List.of(new EarlierMarks.Saved(sheet(set, score, number, who, texts), saved)),
        null,
        saved.plus(Duration.ofMinutes(4)));
  }

  /** A sheet whose part marks add up to the score. */
  private static MarkSheet sheet(
      SetAssignment set, int score, int number, DemoFinal who, DemoTexts texts) {
    List<Criterion> criteria = set.assignment().guide().criteria();
    String band = score >= 70 ? "high" : score >= 50 ? "mid" : "low";
    List<String> said =
        DemoTexts.strings(DemoTexts.map(texts.get("parts")).getOrDefault(band, List.of()));
    List<String> summaries =
        DemoTexts.strings(DemoTexts.map(texts.get("summaries")).getOrDefault(band, List.of()));
    Map<String, PartMark> parts = new TreeMap<>();
    int given = 0;
    int sum = 0;
    for (int i = 0; i < criteria.size(); i++) {
      sum += criteria.get(i).marks();
      int mark = Math.round(score * sum / 100f) - given;
      given += mark;
      parts.put(criteria.get(i).id(), new PartMark(mark, said.get((i + number) % said.size())));
    }
    return new MarkSheet(
        parts, summaries.get(number % summaries.size()).replace("{given}", who.given()));
  }

  private EarlierBoard board(DemoFinished.People people, List<DemoFinal> students, String meeting) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Map<PersonId, String> deferred = new HashMap<>();
    Set<PersonId> released = new HashSet<>();
    for (int i = 0; i < students.size(); i++) {
      String why = students.get(i).deferred();
      if (why != null) {
        deferred.put(people.students().get(i), why);
      } else if (!students.get(i).waits()) {
        released.add(people.students().get(i));
      }
    }
    return new EarlierBoard(
        people.office(),
        now.minus(Duration.ofDays(10)),
        now.minus(Duration.ofDays(7)),
        now.minus(Duration.ofDays(5)),
        meeting,
        deferred,
        released);
  }
}
