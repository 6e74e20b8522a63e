package org.fieldbook.app.web.toolkit;

import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.KeptVersion;

/** Picks among kept versions, latest first. */
final class Versions {

  private Versions() {}

  /** The last version that counted before the numbered one. */
  static Optional<KeptVersion> before(List<KeptVersion> versions, int number) {
    return versions.stream()
        .filter(v -> v.kind() != EntryVersion.Kind.ASIDE && v.number() < number)
        .findFirst();
  }

  /** The version with the id. */
  static Optional<KeptVersion> ofId(List<KeptVersion> versions, String id) {
    return versions.stream().filter(v -> Long.toString(v.id()).equals(id)).findFirst();
  }

  /** How a version came to be, in words. */
  static String said(KeptVersion version) {
    return switch (version.kind()) {
      case AUTO -> "Saved by itself";
      case KEPT -> "Kept by you";
      case MERGED -> "Merged by you from two";
      case FILLED -> "Results filled in by Fieldbook";
      case READER -> "Filled in by somebody with whom you shared it by name";
      case RESTORED -> "Brought back by you";
      case CARRIED -> "Given the newer form by you";
      case ASIDE -> "Set aside, because another was saved first";
    };
  }
}
