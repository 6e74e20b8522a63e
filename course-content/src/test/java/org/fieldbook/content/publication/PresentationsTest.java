package org.fieldbook.content.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.content.publication.ContentDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.PublishedPresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a presentation, and the edition that it has. */
class PresentationsTest extends Publication {

  PresentationsTest(@TempDir Path folder) throws SQLException {
    super(folder);
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

  private void pin(PresentationCode code, int number) {
    inTransaction(
        em,
        () -> {
          pinEdition.pin(code, number);
          return code;
        });
  }
}
