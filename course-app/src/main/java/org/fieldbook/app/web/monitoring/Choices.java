package org.fieldbook.app.web.monitoring;

import java.util.List;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.strategy.SetAssignment;

/** The assignments of a presentation to choose from. */
public final class Choices {

  private Choices() {}

  /** A choice. */
  public record Choice(String label, String href, boolean chosen) {}

  /**
   * One for each assignment.
   *
   * @param address of the page, to which the assignment is added
   */
  public static List<Choice> of(List<SetAssignment> all, String chosen, String address) {
    return all.stream()
        .map(
            a ->
                new Choice(
                    Wording.assignment(a.id()), address + "&a=" + a.id(), a.id().equals(chosen)))
        .toList();
  }
}
