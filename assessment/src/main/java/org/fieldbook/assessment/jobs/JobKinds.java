package org.fieldbook.assessment.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fieldbook.content.kernel.NotFound;

/** The jobs that there are, of this module and of those above it. */
@ApplicationScoped
class JobKinds {

  @Inject Instance<OfficeJob> jobs;

  /** All, by what the office calls them. */
  List<OfficeJob> all() {
    return StreamSupport.stream(jobs.spliterator(), false)
        .sorted(Comparator.comparing(OfficeJob::title))
        .toList();
  }

  /**
   * The one of that kind.
   *
   * @throws NotFound when there is none
   */
  OfficeJob get(String kind) {
    return all().stream()
        .filter(j -> j.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new NotFound("job " + kind));
  }
}
