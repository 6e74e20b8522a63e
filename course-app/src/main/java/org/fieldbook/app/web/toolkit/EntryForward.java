package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Carried;
import org.fieldbook.app.toolkit.CarryForward;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry's tool has a newer form, and what would become of the entry in it. No SQL
 * statement.
 */
@Named("entryForward")
@RequestScoped
public class EntryForward {

  @Inject EntryPage entryPage;
  @Inject CarryForward carryForward;

  private @Nullable Optional<Carried> carried;

  private Optional<Carried> carried() {
    if (carried == null) {
      carried = entryPage.entry().flatMap(carryForward::look);
    }
    return carried;
  }

  public boolean isNewer() {
    return carried().isPresent();
  }

  /** What is new in it and what would stay behind, in words. */
  public String getSaid() {
    return carried().map(EntryForward::said).orElse("");
  }

  private static String said(Carried carried) {
    List<String> said = new ArrayList<>();
    said.add("This entry keeps the form it was made with until you carry it forward.");
    if (!carried.added().isEmpty()) {
      said.add("New in the form: " + quoted(carried.added()) + ".");
    }
    said.add(
        carried.left().isEmpty()
            ? "All that you wrote goes along."
            : "Not all of this fits and would stay in the version before, which is kept: "
                + quoted(carried.left())
                + ".");
    return String.join(" ", said);
  }

  private static String quoted(List<String> labels) {
    return String.join(", ", labels.stream().map(l -> "“" + l + "”").toList());
  }
}
