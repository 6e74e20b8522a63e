package org.fieldbook.app.toolkit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.content.reading.PublishedPresentation;

/**
 * What markers wrote where a returned assignment fell furthest short: from each the two criteria
 * with the smallest share of their marks, if there are words. Three SQL statements.
 */
@ApplicationScoped
public class FromReturnedWork implements IdeaSource {

  private static final int OF_EACH = 2;

  @Inject MyTmas myTmas;

  @Override
  public List<Idea> ideas(PublishedPresentation presentation, String source) {
    return myTmas.of(presentation.code()).stream()
        .flatMap(line -> line.returned().stream())
        .sorted(Comparator.comparing(ReturnedWork::returnedAt).reversed())
        .flatMap(work -> ideas(work, source))
        .toList();
  }

  private static Stream<Idea> ideas(ReturnedWork work, String source) {
    String id = work.set().id();
    return work.parts().stream()
        .filter(p -> !p.feedback().isBlank() && p.mark() < p.criterion().marks())
        .sorted(Comparator.comparingDouble(p -> (double) p.mark() / p.criterion().marks()))
        .limit(OF_EACH)
        .map(
            p ->
                new Idea(
                    p.criterion().title() + ": " + p.feedback().strip().replaceAll("\\s+", " "),
                    source,
                    null,
                    "What your tutor wrote on " + id));
  }
}
