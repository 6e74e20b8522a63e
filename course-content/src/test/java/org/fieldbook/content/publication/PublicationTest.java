package org.fieldbook.content.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.content.publication.ContentDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.publication.ImportCourse.Imported;
import org.fieldbook.content.reading.Library.Asset;
import org.fieldbook.content.reading.PublishedPresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import, opening and reading against a real DATABASE. */
class PublicationTest {

  private static final CourseCode LPS820 = new CourseCode("LPS820");
  private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

  private static final ContentDatabase DATABASE = new ContentDatabase();

  private final Path folder;
  private final EntityManager em = DATABASE.entityManager();
  private final Clock clock = Clock.fixed(Instant.parse("2027-01-01T09:00:00Z"), ZoneOffset.UTC);
  private final Editions editions = new Editions();
  private final Presentations presentations = new Presentations();
  private final EditionLibrary library = new EditionLibrary();
  private final KeptInMemory store = new KeptInMemory();
  private final ImportCourse importCourse = new ImportCourse();
  private final OpenPresentation openPresentation = new OpenPresentation();
  private final PinEdition pinEdition = new PinEdition();

  @AfterAll
  static void stop() throws IOException {
    DATABASE.close();
  }

  PublicationTest(@TempDir Path folder) throws SQLException {
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

  private Imported importBundled() {
    return inTransaction(em, () -> importCourse.bundled(LPS820));
  }

  private PresentationCode open(LocalDate start) {
    return inTransaction(em, () -> openPresentation.open(LPS820, start));
  }

  /** A small course in a folder, to be changed between imports. */
  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent() == null ? folder : file.getParent());
    Files.writeString(file, text);
  }

  private void writeSmallCourse(String activity) throws IOException {
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

  private Imported importFolder() {
    return inTransaction(em, () -> importCourse.folder(folder));
  }

  @Test
  void thePackageOnTheClassPathBecomesAnEdition() {
    Imported imported = importBundled();

    assertThat(imported.isNew()).isTrue();
    assertThat(imported.number()).isEqualTo(1);
    assertThat(library.edition(imported.editionId()).weeks()).containsKey("P22");
    assertThat(library.assessmentFiles(imported.editionId()))
        .containsOnlyKeys("TMA01.yaml", "EMA.yaml", "rules.yaml");
    assertThat(inTransaction(em, () -> editions.find(LPS820, 1)))
        .map(Edition::importedAt)
        .contains(clock.instant());
  }

  @Test
  void theSamePackageAgainMakesNoNewEdition() {
    Imported first = importBundled();
    Imported again = importBundled();

    assertThat(again.isNew()).isFalse();
    assertThat(again.editionId()).isEqualTo(first.editionId());
    assertThat(DATABASE.count("edition")).isEqualTo(1);
  }

  @Test
  void aChangedPackageIsTheNextEdition() throws IOException {
    writeSmallCourse("W01-A1");
    importFolder();
    writeSmallCourse("W01-A2");

    assertThat(importFolder().number()).isEqualTo(2);
    assertThat(DATABASE.count("edition")).isEqualTo(2);
  }

  @Test
  void aFailedImportChangesNothing() throws IOException {
    writeSmallCourse("W01-A1");
    write("tools/hammer.yaml", "id: nail\n");

    assertThatThrownBy(this::importFolder)
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("tools/hammer.yaml, line 1");

    assertThat(DATABASE.count("edition")).isZero();
    assertThat(DATABASE.count("edition_document")).isZero();
    assertThat(DATABASE.count("edition_asset")).isZero();
    assertThat(store.count()).isZero();
  }

  @Test
  void aFileIsFoundByItsCourseAndEdition() throws IOException {
    writeSmallCourse("W01-A1");
    importFolder();
    CourseCode course = new CourseCode("ABC123");

    Asset asset = library.asset(course, 1, "talk.vtt");

    assertThat(asset.contentType()).isEqualTo("text/vtt");
    assertThat(asset.hash()).isEqualTo(Sha256.of("WEBVTT\n".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> library.asset(course, 2, "talk.vtt")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> library.asset(course, 1, "../course.yaml"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDatabaseRefusesToChangeAnEdition() {
    importBundled();

    assertThatThrownBy(() -> DATABASE.run("update content.edition set title = 'x'"))
        .hasMessageContaining("An edition never changes");
    assertThatThrownBy(() -> DATABASE.run("delete from content.edition_document"))
        .hasMessageContaining("An edition never changes");
  }

  @Test
  void aPresentationIsNamedByItsYearAndMonth() {
    importBundled();

    PresentationCode code = open(MAY);

    assertThat(code.value()).isEqualTo("LPS820-2027E");
    PublishedPresentation presentation = library.presentation(code);
    assertThat(presentation.start()).isEqualTo(MAY);
    assertThat(presentation.weekLabel("P03")).isEqualTo("Week 3");
    assertThat(open(MAY)).isEqualTo(code);
    assertThat(library.presentations()).hasSize(1);
  }

  @Test
  void aPresentationBeginsOnTheDayThatWeeksBegin() {
    importBundled();

    assertThatThrownBy(() -> open(MAY.plusDays(1)))
        .isInstanceOf(Refused.class)
        .hasMessage("LPS820 begins its weeks on a Saturday; Sunday 2 May 2027 is not one.");
  }

  @Test
  void aMonthHasOnePresentation() {
    importBundled();
    open(MAY);

    assertThatThrownBy(() -> open(MAY.plusWeeks(1)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("LPS820-2027E starts on Saturday 1 May 2027 already");
  }

  @Test
  void aCourseWithoutAnEditionCannotBeOpened() {
    assertThatThrownBy(() -> open(MAY)).hasMessageContaining("LPS820 has no edition yet");
  }

  @Test
  void anEditionWithoutAnActivityThatStudentsAnsweredIsNotPinned() throws IOException {
    CourseCode course = new CourseCode("ABC123");
    writeSmallCourse("W01-A1");
    importFolder();
    PresentationCode code = inTransaction(em, () -> openPresentation.open(course, MAY));
    writeSmallCourse("W01-A2");
    importFolder();

    assertThatThrownBy(() -> pin(code, 2))
        .isInstanceOf(Refused.class)
        .hasMessage("The activity W01-A1 is not in edition 2, or is of another type.");
    assertThat(library.presentation(code).course().edition()).isEqualTo(1);
  }

  @Test
  void aBetterEditionIsPinned() throws IOException {
    CourseCode course = new CourseCode("ABC123");
    writeSmallCourse("W01-A1");
    importFolder();
    PresentationCode code = inTransaction(em, () -> openPresentation.open(course, MAY));
    write("media/more.vtt", "WEBVTT\n\nmore");
    importFolder();

    pin(code, 2);

    assertThat(library.presentation(code).course().edition()).isEqualTo(2);
    assertThatThrownBy(() -> pin(code, 9)).isInstanceOf(NotFound.class);
  }

  private void pin(PresentationCode code, int number) {
    inTransaction(
        em,
        () -> {
          pinEdition.pin(code, number);
          return code;
        });
  }

  @Test
  void readingAgainAsksTheDatabaseNothing() {
    importBundled();
    PresentationCode code = open(MAY);
    library.presentation(code);
    EntityManager refusing =
        (EntityManager)
            Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError("asked the database: " + method);
                });
    editions.em = refusing;
    presentations.em = refusing;

    PublishedPresentation again = library.presentation(code);

    assertThat(again.course().week("P01").parts()).isNotEmpty();
    assertThat(library.edition(again.course().editionId())).isSameAs(again.course());
    assertThatThrownBy(() -> library.presentation(new PresentationCode("LPS820-2030A")))
        .isInstanceOf(NotFound.class);
  }
}
