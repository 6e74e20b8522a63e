package org.fieldbook.app.toolkit.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.toolkit.sharing.BeforeSharing;

/** What looks like a name or an identifier is changed, or kept for a reason, before others read. */
@ApplicationScoped
public class NamesBeforeSharing implements BeforeSharing {

  private static final int NAMED = 3;

  @Inject NamesAreChecked names;

  @Override
  public List<String> reasonsAgainst(Intended share) {
    List<String> words =
        names.open(share.owner(), share.entry().presentation(), share.entry().slot()).stream()
            .map(f -> "“" + f.found().words() + "”")
            .distinct()
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    String more = words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : "";
    return List.of(
        "Somebody might be recognised: "
            + String.join(", ", words.subList(0, Math.min(NAMED, words.size())))
            + more
            + ". Check for names first: change each, or keep it with a reason.");
  }
}
