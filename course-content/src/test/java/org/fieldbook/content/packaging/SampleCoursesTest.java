package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.fieldbook.content.kernel.CourseCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two courses that come with Fieldbook are without a fault. */
class SampleCoursesTest {

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void hasNoFault(String code) {
    PackageFiles files = BundledCourse.of(new CourseCode(code));

    assertThat(files.paths()).contains("course.yaml");
    assertThatCode(() -> CheckedPackage.of(files)).doesNotThrowAnyException();
  }
}
