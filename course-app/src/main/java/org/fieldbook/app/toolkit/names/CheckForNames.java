package org.fieldbook.app.toolkit.names;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.names.NamesAreChecked.Checked;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A student has an entry of theirs checked for names, and settles what is found: keeps it for a
 * reason, or puts something else in its place.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class CheckForNames {

  @Inject NamesAreChecked namesAreChecked;
  @Inject KeptNames keptNames;
  @Inject ReadEntries readEntries;
  @Inject ReplaceWords replaceWords;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What is open and what is kept in the caller’s entry. Three SQL statements. */
  public Checked of(PresentationCode presentation, String slot) {
    return namesAreChecked.of(caller.id(), presentation, List.of(slot));
  }

  /**
   * Keeps words that were found; they are not asked about again while they stand there.
   *
   * @param mark of the finding
   * @throws NotFound when the caller has no such entry
   * @throws Refused without a reason, or when the words no longer stand there
   */
  public void keep(PresentationCode presentation, String slot, String mark, String reason) {
    EntryView entry = readEntries.one(presentation, slot);
    Finding finding = finding(presentation, slot, mark);
    keptNames.in(List.of(entry.id())).stream()
        .filter(k -> k.isOf(entry.id(), mark))
        .findFirst()
        .ifPresentOrElse(
            k -> k.keepFor(reason, clock.instant()),
            () -> keptNames.add(new KeptName(entry.id(), finding, reason, clock.instant())));
  }

  /**
   * Asks about words again that were kept; nothing changes where they were not.
   *
   * @throws NotFound when the caller has no such entry
   */
  public void ask(PresentationCode presentation, String slot, String mark) {
    EntryView entry = readEntries.one(presentation, slot);
    keptNames.in(List.of(entry.id())).stream()
        .filter(k -> k.isOf(entry.id(), mark))
        .forEach(keptNames::remove);
  }

  /**
   * Puts other words in the place of what was found, wherever in the entry or beside its files it
   * stands.
   *
   * @param instead empty to leave the words out
   * @throws NotFound when the caller has no such entry
   * @throws Refused when the words no longer stand there, or something newer was saved
   */
  public void change(PresentationCode presentation, String slot, String mark, String instead) {
    EntryView entry = readEntries.one(presentation, slot);
    finding(presentation, slot, mark);
    replaceWords.in(
        entry,
        of(presentation, slot).open().stream().filter(f -> f.mark().equals(mark)).toList(),
        instead.strip());
  }

  private Finding finding(PresentationCode presentation, String slot, String mark) {
    Checked checked = of(presentation, slot);
    return java.util.stream.Stream.concat(
            checked.open().stream(), checked.kept().stream().map(Checked.Kept::finding))
        .filter(f -> f.mark().equals(mark))
        .findFirst()
        .orElseThrow(
            () -> new Refused("These words no longer stand there. Look at the entry again."));
  }
}
