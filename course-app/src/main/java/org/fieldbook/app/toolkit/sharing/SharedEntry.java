package org.fieldbook.app.toolkit.sharing;

import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.content.kernel.PersonId;

/**
 * An entry as somebody reads it with whom it is shared. Whoever holds one was let in: only {@link
 * ReadShared} makes it.
 */
public final class SharedEntry {

  private final EntryView entry;
  private final PersonId owner;
  private final String ownerName;
  private final ReadingRule rule;
  private final boolean fillable;

  SharedEntry(
      EntryView entry, PersonId owner, String ownerName, ReadingRule rule, boolean fillable) {
    this.entry = entry;
    this.owner = owner;
    this.ownerName = ownerName;
    this.rule = rule;
    this.fillable = fillable;
  }

  public EntryView entry() {
    return entry;
  }

  public PersonId owner() {
    return owner;
  }

  /** Given and family name of the owner. */
  public String ownerName() {
    return ownerName;
  }

  /** Whether the reader is the owner. */
  public boolean own() {
    return rule == ReadingRule.OWN;
  }

  /** Whether the reader may fill what the tool has for readers: see {@link ReadShared}. */
  public boolean mayFill() {
    return fillable;
  }

  /** Why the reader may read it, as a sentence to them. */
  public String ground() {
    return rule.reason(ownerName);
  }
}
