package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.app.authoring.ImportPackage;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.packaging.BundledCourse;
import org.fieldbook.content.packaging.PackageFiles;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.publication.OpenPresentation;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Importing course packages and opening presentations. */
@ExtendWith(ArquillianExtension.class)
class CoursesIT {

  private static final String EDITIONS =
      "select count(*) || '/' || (select count(*) from content.edition_document) || '/'"
          + " || (select count(*) from content.edition_asset) from content.edition";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject ImportCourse importCourse;
  @Inject ImportPackage importPackage;
  @Inject OpenPresentation openPresentation;
  @Inject Library library;

  @Test
  @Tag("R-001-010")
  void aCourseThatComesInsideTheWarIsImportedAndReadAsAWhole() {
    PublishedPresentation presentation = library.presentation(cast.presentation());

    assertThat(presentation.course().code()).isEqualTo(Cast.COURSE);
    assertThat(presentation.course().weeks()).hasSizeGreaterThanOrEqualTo(28);
    assertThat(presentation.course().findActivity("W00-A2")).isPresent();
  }

  @Test
  void importingTheSamePackageAgainMakesNoSecondEdition() throws Exception {
    Visitor team = cast.staff().team();
    String before = sql.column(EDITIONS).get(0);

    ImportCourse.Imported again = visits.as(team, () -> importCourse.bundled(Cast.COURSE));

    assertThat(again.isNew()).isFalse();
    assertThat(sql.column(EDITIONS)).containsExactly(before);
  }

  @Test
  void aPackageWithOneFaultInItsLastWeekChangesNothingAndTheFaultIsNamed() throws Exception {
    Visitor team = cast.staff().team();
    String before = sql.column(EDITIONS).get(0);
    byte[] faulty = zip("weeks/W28.xhtml", text -> text.replaceFirst("id=\"W28-", "id=\"W01-"));

    PackageRefused refused =
        catchThrowableOfType(
            PackageRefused.class,
            () -> visits.run(team, () -> importPackage.take(new ByteArrayInputStream(faulty))));

    assertThat(refused.problems())
        .isNotEmpty()
        .anyMatch(p -> p.toString().contains("W28.xhtml") && p.line() > 0);
    assertThat(sql.column(EDITIONS)).containsExactly(before);
  }

  @Test
  void somebodyElsesCourseIsRefusedAndItsEditionTakenBack() throws Exception {
    Visitor otherTeam = cast.person(Roles.COURSE_TEAM, "LPS820");
    String before = sql.column(EDITIONS).get(0);
    byte[] changed = zip("course.yaml", text -> text + "\n# another package\n");

    assertThatThrownBy(
            () ->
                visits.run(otherTeam, () -> importPackage.take(new ByteArrayInputStream(changed))))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("LMC310");

    assertThat(sql.column(EDITIONS)).containsExactly(before);
  }

  @Test
  void openingAPresentationTwiceIsOpeningItOnce() throws Exception {
    Visitor office = cast.staff().office();
    LocalDate start = cast.firstDay().plusWeeks(20);

    PresentationCode first = visits.as(office, () -> openPresentation.open(Cast.COURSE, start));
    PresentationCode second = visits.as(office, () -> openPresentation.open(Cast.COURSE, start));

    assertThat(second).isEqualTo(first);
    assertThat(
            sql.column(
                "select cast(start_date as text) from content.presentation where code = ?",
                first.value()))
        .containsExactly(start.toString());
    assertThat(library.presentation(first).calendar().week("W01").orElseThrow().starts())
        .isEqualTo(start);
  }

  @Test
  void aPresentationDoesNotBeginOnADayOnWhichNoWeekBegins() {
    Visitor office = cast.staff().office();
    LocalDate sunday = cast.firstDay().plusWeeks(30).plusDays(1);

    assertThatThrownBy(() -> visits.run(office, () -> openPresentation.open(Cast.COURSE, sunday)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("Saturday");
  }

  /** The bundled package as a zip, with one of its texts changed. */
  private static byte[] zip(String changed, UnaryOperator<String> change) throws IOException {
    PackageFiles files = BundledCourse.of(Cast.COURSE);
    List<String> paths = List.copyOf(files.paths());
    assertThat(paths).contains(changed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path));
        try (InputStream in = files.open(path)) {
          write(in, path.equals(changed) ? change : UnaryOperator.identity(), path, zip);
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void write(
      InputStream in, UnaryOperator<String> change, String path, OutputStream out)
      throws IOException {
    if (path.endsWith(".xhtml") || path.endsWith(".yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
    } else {
      in.transferTo(out);
    }
  }
}
