package org.fieldbook.content.publication;

import static org.fieldbook.content.publication.ContentDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.packaging.Problem;
import org.fieldbook.content.publication.ImportCourse.Imported;
import org.junit.jupiter.api.io.TempDir;

/** Import, opening and reading, wired by hand over a real database that is empty for each test. */
abstract class Publication {

  static final CourseCode LPS820 = new CourseCode("LPS820");
  static final LocalDate MAY = LocalDate.of(2027, 5, 1);

  /** One for all tests of a build; it ends with them. */
  static final ContentDatabase DATABASE = new ContentDatabase();

  private final Path folder;

  /** What those find wrong who have a say besides. */
  List<Problem> found = List.of();

  final EntityManager em = DATABASE.entityManager();
  final Clock clock = Clock.fixed(Instant.parse("2027-01-01T09:00:00Z"), ZoneOffset.UTC);
  final Editions editions = new Editions();
  final Presentations presentations = new Presentations();
  final EditionLibrary library = new EditionLibrary();
  final KeptInMemory store = new KeptInMemory();
  private final ImportCourse importCourse = new ImportCourse();
  final OpenPresentation openPresentation = new OpenPresentation();
  final PinEdition pinEdition = new PinEdition();

  Publication(@TempDir Path folder) throws SQLException {
    this.folder = folder;
    DATABASE.run("truncate content.edition, content.presentation cascade");
    editions.em = em;
    presentations.em = em;
    library.editions = editions;
    library.presentations = presentations;
    library.clock = clock;
    importCourse.editions = editions;
    importCourse.store = store;
    importCourse.clock = clock;
    importCourse.reviews =
        new PackageReviews() {
          @Override
          List<Problem> faults(Map<String, String> documents) {
            return found;
          }
        };
    openPresentation.editions = editions;
    openPresentation.presentations = presentations;
    openPresentation.library = library;
    openPresentation.clock = clock;
    openPresentation.changed = heard();
    pinEdition.editions = editions;
    pinEdition.presentations = presentations;
    pinEdition.library = library;
    pinEdition.changed = heard();
  }

  /** Tells the library of a change, as the container does after the transaction. */
  @SuppressWarnings("unchecked")
  private Event<PresentationChanged> heard() {
    return (Event<PresentationChanged>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              library.forget((PresentationChanged) arguments[0]);
              return null;
            });
  }

  Imported importBundled() {
    return inTransaction(em, () -> importCourse.bundled(LPS820));
  }

  PresentationCode open(LocalDate start) {
    return inTransaction(em, () -> openPresentation.open(LPS820, start));
  }

  /** A small course in a folder, to be changed between imports. */
  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent() == null ? folder : file.getParent());
    Files.writeString(file, text);
  }

  void writeSmallCourse(String activity) throws IOException {
    write(
        "course.yaml",
        """
        course: {code: ABC123, title: Small, credits: 5, level: 6, notionalHours: 50,
          hoursPerWeek: 5, partLabel: Block, zone: Europe/London, about: x}
        blocks:
          - {id: B1, title: One, weeks: [{id: W01, title: Week, status: full}]}
        calendar: {weekStarts: saturday}
        """);
    write(
        "weeks/W01.xhtml",
        """
        <html><head><title>W</title><meta name="week" content="W01"/>
        <meta name="status" content="full"/></head><body>
        <section data-part="questions"><ul><li id="W01-Q1">Why?</li></ul></section>
        <section data-part="activity" id="%s" data-type="free"><h2>T</h2>
        <div data-role="question"><p>What?</p></div></section></body></html>
        """
            .formatted(activity));
    write("media/talk.vtt", "WEBVTT\n");
  }

  Imported importFolder() {
    return inTransaction(em, () -> importCourse.folder(folder));
  }
}
