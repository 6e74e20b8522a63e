package org.fieldbook.app.toolkit.order;

import java.util.LinkedHashSet;
import java.util.List;
import org.fieldbook.app.toolkit.order.TakeawayOrder.Choice;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.Refused;

/**
 * What somebody wants to take away.
 *
 * @param slots of the entries that were picked; empty for the other choices
 * @param blanks whether the blank forms of all tools go with it
 * @param whole whether rows that a template would rather have counted go with it
 */
public record Wish(
    Choice choice, List<String> slots, List<Format> formats, boolean blanks, boolean whole) {

  private static final int MOST_SLOTS = 2000;

  /**
   * A wish that can be met.
   *
   * @throws Refused when nothing was ticked
   */
  public Wish {
    formats = List.copyOf(new LinkedHashSet<>(formats));
    slots =
        choice == Choice.PICKED
            ? slots.stream().filter(s -> s.matches("[A-Za-z0-9-]{1,64}")).distinct().toList()
            : List.of();
    if (formats.isEmpty()) {
      throw new Refused("Tick at least one form in which you want to take your toolkit away.");
    }
    if (choice == Choice.PICKED && slots.isEmpty()) {
      throw new Refused("Tick at least one entry, or choose all entries.");
    }
    if (slots.size() > MOST_SLOTS) {
      throw new Refused("That is more than " + MOST_SLOTS + " entries. Choose all entries.");
    }
  }
}
