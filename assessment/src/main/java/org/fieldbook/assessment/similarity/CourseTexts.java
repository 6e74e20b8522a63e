package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.jsoup.Jsoup;

/**
 * What every student of a course has before them. Read again after a while, and kept by no node.
 */
@ApplicationScoped
public class CourseTexts {

  /** A course of 250,000 words is 2 MB here. */
  private static final int MOST_KEPT = 4;

  @Inject Library library;
  @Inject Assignments assignments;

  private final Map<Key, KnownText> known =
      new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, KnownText> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** An edition never changes. */
  private record Key(long edition, String assignment) {}

  /**
   * What students of the presentation know when they write the assignment.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such assignment
   */
  KnownText of(PresentationCode presentation, String assignment) {
    PublishedCourse course = library.presentation(presentation).course();
    Assignment set = assignments.get(presentation, assignment).assignment();
    synchronized (known) {
      return known.computeIfAbsent(
          new Key(course.editionId(), assignment),
          k -> new KnownText(Stream.concat(texts(set), texts(course)).toList()));
    }
  }

  private static Stream<String> texts(Assignment set) {
    List<String> texts = new ArrayList<>();
    texts.add(set.title());
    texts.add(plain(set.questionHtml()));
    texts.add(plain(set.guidanceHtml()));
    for (MarkingGuide.Criterion criterion : set.guide().criteria()) {
      texts.add(criterion.title() + "\n" + criterion.looksFor());
      set.guide().bandsOf(criterion).forEach(b -> texts.add(b.text()));
    }
    return texts.stream();
  }

  private static Stream<String> texts(PublishedCourse course) {
    List<String> texts = new ArrayList<>();
    texts.add(course.about());
    course.references().values().forEach(r -> texts.add(plain(r)));
    course.outcomes().forEach(o -> texts.add(o.text()));
    course.cases().forEach(c -> texts.add(plain(c.about())));
    for (Week week : course.weeks().values()) {
      texts.addAll(week.coreQuestions());
      texts.addAll(week.outcomes());
      week.concepts().forEach(c -> texts.add(plain(c.definition())));
      week.parts().forEach(p -> add(texts, p));
    }
    return texts.stream();
  }

  private static void add(List<String> texts, Part part) {
    texts.add(part.title());
    texts.add(plain(part.html()));
    if (part.video() != null) {
      part.video().transcript().forEach(line -> texts.add(plain(line.html())));
    }
    Activity activity = part.activity();
    if (activity != null) {
      texts.add(plain(activity.questionHtml()));
      Stream.of(activity.answerHtml(), activity.openingHtml(), activity.specimenHtml())
          .filter(h -> h != null)
          .forEach(h -> texts.add(plain(h)));
    }
  }

  private static String plain(String html) {
    return Jsoup.parse(html).text();
  }
}
