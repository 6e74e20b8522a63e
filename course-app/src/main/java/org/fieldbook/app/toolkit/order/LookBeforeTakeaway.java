package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.names.Finding;
import org.fieldbook.app.toolkit.names.NamesAreChecked;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Looks through what a student is about to take away for what looks like names and identifiers that
 * they have neither changed nor kept with a reason. A copy at home is theirs alone: they may take
 * it as it is, once they were told.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LookBeforeTakeaway {

  @Inject ReadToolkit readToolkit;
  @Inject NamesAreChecked names;
  @Inject FindMembership findMembership;
  @Inject Caller caller;

  /**
   * The entries of the wish in which something is open. Four SQL statements.
   *
   * @throws NotFound when the caller never was enrolled
   */
  public List<Open> of(PresentationCode presentation, Wish wish) {
    findMembership.in(presentation);
    List<EntryView> wanted =
        readToolkit.entries(presentation).stream()
            .filter(e -> wish.choice().takes(e, wish.slots()))
            .toList();
    Map<String, Long> places =
        names
            .open(caller.id(), presentation, wanted.stream().map(EntryView::slot).toList())
            .stream()
            .collect(Collectors.groupingBy(Finding::slot, Collectors.counting()));
    return wanted.stream()
        .filter(e -> places.containsKey(e.slot()))
        .map(e -> new Open(e.slot(), e.title(), places.getOrDefault(e.slot(), 0L)))
        .toList();
  }

  /**
   * An entry to look at.
   *
   * @param places how many places in it
   */
  public record Open(String slot, String title, long places) {}
}
