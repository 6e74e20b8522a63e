package org.fieldbook.content.packaging;

import java.util.List;
import org.fieldbook.content.kernel.Refused;

/** The package has faults; nothing was changed. */
public class PackageRefused extends Refused {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // List.copyOf is serialisable
  private final List<Problem> problems;

  public PackageRefused(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).toList());
    this.problems = List.copyOf(problems);
  }

  PackageRefused(String fault) {
    this(List.of(new Problem("", 0, fault)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
