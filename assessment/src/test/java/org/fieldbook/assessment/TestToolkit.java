package org.fieldbook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Entries that students of a test can attach; whose they are is not asked. */
public final class TestToolkit implements EvidenceSource {

  private final List<Choice> entries = new ArrayList<>();

  /** A complete entry from now on. */
  public TestToolkit add(String entry, String tool, String date) {
    entries.add(new Choice(entry, tool, "Entry " + entry, LocalDate.parse(date), true));
    return this;
  }

  @Override
  public List<Choice> choices(
      PersonId student, PresentationCode presentation, Collection<String> tools) {
    return entries.stream().filter(e -> tools.contains(e.tool())).toList();
  }

  @Override
  public Set<String> series(PresentationCode presentation) {
    return Set.of("pdp", "continuum-profile", "reflective-journal");
  }

  @Override
  public Copy copy(PersonId student, PresentationCode presentation, String entry) {
    Choice choice =
        entries.stream()
            .filter(e -> e.entry().equals(entry))
            .findFirst()
            .orElseThrow(() -> new NotFound(entry));
    return new Copy(
        choice,
        1,
        "LMC310, version 1",
        "<p>Sheet of " + entry + "</p>",
        "{\"of\":\"" + entry + "\"}");
  }

  @Override
  public String style() {
    return ".drawing{fill:#123456}";
  }
}
