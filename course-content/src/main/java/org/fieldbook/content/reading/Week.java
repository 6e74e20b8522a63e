package org.fieldbook.content.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One week of an edition.
 *
 * @param number number to show, 1 for the first study week, 0 before the start
 * @param status how much of its text is written, to be said to the reader where it is not all
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
    Status status,
    @Nullable String notice,
    List<String> coreQuestions,
    List<String> outcomes,
    List<Concept> concepts,
    List<Part> parts,
    List<String> cited) {

  /** How much of a week is written; the file form is the lower-case name. */
  public enum Status {
    /** All of it. */
    FULL,
    /** All parts, with a shorter text than a full week has. */
    SHORT,
    /** The questions and the tasks; the text is to come. */
    OUTLINE
  }

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
