package org.fieldbook.content.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One week of an edition.
 *
 * @param number number to show, 1 for the first study week, 0 before the start
 * @param outline whether the text is still an outline, to be said so to the reader
 * @param notice content note, shown at the top
 * @param block id of its block, absent before the start
 * @param coreQuestions plain text
 * @param outcomes plain text
 * @param cited keys of what the week cites, in order of key; each entry of the list of references
 *     is what {@code #ref-KEY} leads to
 */
public record Week(
    String id,
    int number,
    String title,
    @Nullable String block,
    boolean outline,
    @Nullable String notice,
    List<String> coreQuestions,
    List<String> outcomes,
    List<Concept> concepts,
    List<Part> parts,
    List<String> cited) {

  public Week {
    coreQuestions = List.copyOf(coreQuestions);
    outcomes = List.copyOf(outcomes);
    concepts = List.copyOf(concepts);
    parts = List.copyOf(parts);
    cited = List.copyOf(cited);
  }

  /** Estimated minutes of all its parts. */
  public int minutes() {
    return parts.stream().mapToInt(Part::minutes).sum();
  }

  public List<Activity> activities() {
    return parts.stream()
        .map(Part::activity)
        .filter(a -> a != null)
        .map(a -> (Activity) a)
        .toList();
  }

  public Optional<Part> part(String partId) {
    return parts.stream().filter(p -> p.id().equals(partId)).findFirst();
  }

  /**
   * A key concept: title (plain text), glossary entry (clean HTML) and the keys of what it rests
   * on. Links lead to {@code #term-} and its id.
   */
  public record Concept(String id, String title, String definition, List<String> cites) {

    public Concept {
      cites = List.copyOf(cites);
    }
  }
}
