package org.fieldbook.content.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.packaging.CheckedPackage;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * The library over the database. An edition is read and rendered once in the life of the process;
 * presentations are read anew every few seconds, and at once after a change made by this node.
 */
@ApplicationScoped
public class EditionLibrary implements Library {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String ASSESSMENT = "assessment/";

  @Inject Editions editions;
  @Inject Presentations presentations;
  @Inject Clock clock;

  private final Map<Long, Shelved> shelf = new ConcurrentHashMap<>();
  private volatile @Nullable Listing listing;

  /** An edition, rendered, with what else is asked of it. */
  private record Shelved(
      PublishedCourse course, Map<String, Asset> assets, Map<String, String> assessmentFiles) {}

  private record Listing(
      List<PublishedPresentation> all,
      Map<PresentationCode, PublishedPresentation> byCode,
      Instant readAt) {}

  @Override
  public PublishedPresentation presentation(PresentationCode code) {
    PublishedPresentation presentation = listing().byCode().get(code);
    if (presentation == null) {
      throw new NotFound("presentation " + code);
    }
    return presentation;
  }

  @Override
  public List<PublishedPresentation> presentations() {
    return listing().all();
  }

  @Override
  public PublishedCourse edition(long editionId) {
    return shelved(editionId).course();
  }

  @Override
  public Asset asset(CourseCode course, int edition, String path) {
    Asset asset =
        shelf.values().stream()
            .filter(s -> s.course().code().equals(course) && s.course().edition() == edition)
            .findFirst()
            .orElseGet(() -> shelved(course, edition))
            .assets()
            .get("media/" + path);
    if (asset == null) {
      throw new NotFound("file " + path);
    }
    return asset;
  }

  @Override
  public Map<String, String> assessmentFiles(long editionId) {
    return shelved(editionId).assessmentFiles();
  }

  /** The next reader reads the list anew: only after the change can be seen. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresentationChanged change) {
    listing = null;
  }

  private Listing listing() {
    Listing known = listing;
    Instant now = clock.instant();
    if (known == null || now.isAfter(known.readAt().plus(FRESH)) || now.isBefore(known.readAt())) {
      known = read(now);
      listing = known;
    }
    return known;
  }

  private Listing read(Instant now) {
    List<PublishedPresentation> all = presentations.all().stream().map(this::published).toList();
    Map<PresentationCode, PublishedPresentation> byCode = new ConcurrentHashMap<>();
    all.forEach(p -> byCode.put(p.code(), p));
    return new Listing(all, byCode, now);
  }

  private PublishedPresentation published(Presentation p) {
    PublishedCourse course = edition(p.edition());
    return new PublishedPresentation(p.code(), p.start(), course, course.calendar(p.start()));
  }

  private Shelved shelved(CourseCode course, int number) {
    return editions
        .find(course, number)
        .map(e -> shelved(e.id()))
        .orElseThrow(() -> new NotFound("edition " + number + " of " + course));
  }

  private Shelved shelved(long editionId) {
    return shelf.computeIfAbsent(
        editionId,
        id ->
            editions
                .content(id)
                .map(EditionLibrary::render)
                .orElseThrow(() -> new NotFound("edition " + id)));
  }

  private static Shelved render(Editions.Content content) {
    Map<String, Asset> assets = new TreeMap<>();
    content
        .assets()
        .forEach((path, f) -> assets.put(path, new Asset(f.contentType(), f.hash(), f.size())));
    Map<String, String> assessment = new TreeMap<>();
    content
        .documents()
        .forEach(
            (path, text) -> {
              if (path.startsWith(ASSESSMENT)) {
                assessment.put(path.substring(ASSESSMENT.length()), text);
              }
            });
    PublishedCourse course =
        CheckedPackage.published(
            content.documents(), assets.keySet(), content.id(), content.number());
    return new Shelved(course, Map.copyOf(assets), Map.copyOf(assessment));
  }
}
