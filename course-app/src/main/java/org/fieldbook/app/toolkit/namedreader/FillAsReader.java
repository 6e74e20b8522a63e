package org.fieldbook.app.toolkit.namedreader;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.OpenFields;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.app.toolkit.sharing.SharedEntry;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.tool.ToolField;

/**
 * Somebody fills what is open to them in an entry that is shared with them by name. Anybody can be
 * named, so every role may ask.
 */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class FillAsReader {

  @Inject ReadShared readShared;
  @Inject OpenFields openFields;
  @Inject Fillings fillings;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * What the tool has for readers, and what they filled. At most one SQL statement.
   *
   * @param shared as the caller was let in to it in this request
   */
  public Offer offer(SharedEntry shared) {
    List<ToolField> fields = openFields.of(shared.entry());
    return fields.isEmpty()
        ? new Offer(false, fields, List.of())
        : new Offer(shared.mayFill(), fields, fillings.in(shared.entry().id()));
  }

  /**
   * Fills. Only these fields change, in whatever the entry is by now; the same sent twice is one.
   *
   * @return false when somebody else has changed one of the fields meanwhile: nothing is saved
   * @throws NotFound when there is no such entry, the caller may not fill it, or it has no such
   *     field
   * @throws org.fieldbook.content.kernel.Refused when the words do not do
   */
  public boolean fill(long entryId, List<Typed> typed) {
    openFields.hold(fillable(entryId).entry());
    // What was so a moment ago need not be so any more.
    SharedEntry shared = fillable(entryId);
    List<String> open = openFields.of(shared.entry()).stream().map(ToolField::id).toList();
    typed.stream()
        .map(Typed::field)
        .filter(f -> !open.contains(f))
        .findFirst()
        .ifPresent(
            f -> {
              throw new NotFound("open field " + f);
            });
    Merge merge = Merge.of(Answers.of(shared.entry().body()), typed);
    if (!merge.overtaken().isEmpty()) {
      return false;
    }
    if (!merge.changes().isEmpty()) {
      int number = openFields.write(shared.entry(), merge.changes());
      List<String> changed = open.stream().filter(merge.changes()::containsKey).toList();
      fillings.add(entryId, number, caller.id(), changed, clock.instant());
    }
    readShared.look(entryId);
    return true;
  }

  private SharedEntry fillable(long entryId) {
    SharedEntry shared = readShared.permitted(entryId);
    if (!shared.mayFill()) {
      throw new NotFound("entry to fill " + entryId);
    }
    return shared;
  }

  /**
   * What is for readers in an entry.
   *
   * @param open whether the caller may fill it
   * @param fields of the tool, none for most tools
   * @param fillings what readers filled so far, latest first
   */
  public record Offer(boolean open, List<ToolField> fields, List<Readership.Filled> fillings) {

    public Offer {
      fields = List.copyOf(fields);
      fillings = List.copyOf(fillings);
    }
  }
}
