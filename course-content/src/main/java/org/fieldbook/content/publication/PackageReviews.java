package org.fieldbook.content.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.packaging.PackageReview;
import org.fieldbook.content.packaging.Problem;

/** All who have a say before a package becomes an edition. */
@ApplicationScoped
class PackageReviews {

  @Inject @Any Instance<PackageReview> reviews;

  /** What they find wrong with the texts of a package. */
  List<Problem> faults(Map<String, String> documents) {
    return reviews.stream().flatMap(r -> r.faults(documents).stream()).toList();
  }
}
