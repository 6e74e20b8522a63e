package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonObject;
import java.util.Iterator;
import org.fieldbook.app.toolkit.Filled;
import org.fieldbook.app.toolkit.KeptVersion;

/** The words of an entry without a field that stays in Fieldbook, in no version either. */
record WordsWithout(Takeaway.Words all, String field) implements Takeaway.Words {

  @Override
  public JsonObject body() {
    return Filled.leavingOut(field, all.body());
  }

  @Override
  public Iterable<KeptVersion> versions() {
    return () -> {
      Iterator<KeptVersion> versions = all.versions().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return versions.hasNext();
        }

        @Override
        public KeptVersion next() {
          KeptVersion version = versions.next();
          return new KeptVersion(
              version.id(),
              version.number(),
              version.kind(),
              version.savedAt(),
              version.words(),
              Filled.leavingOut(field, version.body()),
              version.editionId());
        }
      };
    };
  }
}
