package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** What is said of a package that is not taken. */
final class Refusal {

  private Refusal() {}

  /** All problems; fails when it is taken. */
  static List<Problem> of(PackageFiles files) {
    PackageRefused refused =
        catchThrowableOfType(PackageRefused.class, () -> CheckedPackage.of(files));
    assertThat(refused).as("the package should be refused").isNotNull();
    return refused.problems();
  }

  /** It is refused for that fault, at some line of that file. */
  static void names(PackageFiles files, String file, String fault) {
    assertThat(of(files))
        .anySatisfy(
            p -> {
              assertThat(p.file()).isEqualTo(file);
              assertThat(p.line()).isPositive();
              assertThat(p.toString()).contains(fault);
            });
  }
}
