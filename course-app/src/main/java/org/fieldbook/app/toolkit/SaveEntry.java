package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.EntryVersion.Kind;
import org.fieldbook.app.toolkit.EntryVersion.Origin;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * A student saves a response; the first save makes the entry. {@link SaveDecision} says what
 * becomes of it.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class SaveEntry {

  private static final int LARGEST_BODY = 1_000_000;

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Saves.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the course asks for no such response, or the
   *     caller never was enrolled
   * @throws Refused when the body does not fit what it answers, or the caller has withdrawn
   */
  public Outcome save(Save save) {
    if (!findMembership.in(save.presentation()).active()) {
      throw new Refused(
          "You have withdrawn from this presentation. What you wrote can be read and taken away,"
              + " but not changed.");
    }
    PublishedPresentation presentation = library.presentation(save.presentation());
    checkKnown(save.envelope(), presentation.course());
    entries.hold(caller.id(), save.presentation(), save.slot());
    Optional<Entry> found = entries.find(caller.id(), save.presentation(), save.slot());
    String tool = found.map(e -> e.view().provenance().tool()).orElse(save.tool());
    Optional<Entry> reformed = found.filter(e -> isInAnotherForm(save, e));
    if (reformed.isPresent()) {
      return keepBeside(reformed.get(), save, tool, presentation.course());
    }
    Task task = Task.find(course(presentation.course(), found, save), save.slot(), tool);
    JsonObject body = task.shape().accept(save.body(), found.map(Entry::body).orElse(null));
    checkLength(body);
    var incoming = new SaveDecision.Incoming(body, save.kind(), save.origin());
    Instant now = clock.instant();
    return found
        .map(entry -> saveAgain(entry, save, incoming, task, now))
        .orElseGet(() -> create(presentation, save, incoming, task, now));
  }

  private static void checkKnown(Envelope envelope, PublishedCourse course) {
    String week = envelope.week();
    boolean known =
        week == null
            || week.isEmpty()
            || week.equals(Filing.AFTER)
            || course.findWeek(week).isPresent();
    if (!known) {
      throw new Refused("The course has no week “" + week + "”. Choose one of its weeks.");
    }
    List<String> competences = course.competences().stream().map(c -> c.id()).toList();
    for (String said : Objects.requireNonNullElse(envelope.competences(), List.<String>of())) {
      if (!competences.contains(said)) {
        throw new Refused("The course has no competence “" + said + "”.");
      }
    }
  }

  static void checkLength(JsonObject body) {
    if (body.toString().length() > LARGEST_BODY) {
      throw new Refused(
          "This response is longer than 1,000,000 characters in all and cannot be saved. Your words"
              + " are still on this page: shorten them, or divide them between two entries.");
    }
  }

  /** Whether it was typed into a form that the entry has no more, as in a window left open. */
  private static boolean isInAnotherForm(Save save, Entry entry) {
    return save.edition() != null
        && save.edition() != entry.editionId()
        && entry.view().kind() == EntryKind.TOOL
        && !entry.isDeleted();
  }

  /** Words in another form than the entry's do not fit into it: they are kept as they are. */
  private Outcome keepBeside(
      Entry entry, Save save, @Nullable String tool, PublishedCourse present) {
    PublishedCourse then = templates.course(Objects.requireNonNull(save.edition()), present);
    JsonObject body = Task.find(then, save.slot(), tool).shape().accept(save.body(), null);
    checkLength(body);
    if (entries.ofSave(entry, save.origin().saveId()).isEmpty()) {
      entries.add(
          new EntryVersion(
              entry.id(),
              then.editionId(),
              entry.number(),
              Kind.ASIDE,
              body,
              save.origin(),
              clock.instant()));
    }
    return new Outcome.Conflict(entry.view());
  }

  /** An entry of a tool keeps the form that it was made with; a new one has that of the page. */
  private PublishedCourse course(PublishedCourse now, Optional<Entry> found, Save save) {
    return found
        .map(Entry::view)
        .filter(e -> e.kind() == EntryKind.TOOL)
        .map(e -> templates.courseOf(e, now))
        .orElseGet(
            () ->
                found.isPresent() || save.edition() == null
                    ? now
                    : templates.course(save.edition(), now));
  }

  private Outcome create(
      PublishedPresentation presentation,
      Save save,
      SaveDecision.Incoming incoming,
      Task task,
      Instant now) {
    PersonId owner = caller.id();
    Entry entry =
        new Entry(
            owner,
            save.presentation(),
            task,
            incoming.body(),
            now.atZone(presentation.calendar().zone()).toLocalDate(),
            now);
    describe(entry, save.envelope(), task);
    entries.add(entry);
    keep(entry, incoming, incoming.kind(), now);
    return new Outcome.Saved(entry.view(), entry.number(), true);
  }

  private Outcome saveAgain(
      Entry entry, Save save, SaveDecision.Incoming incoming, Task task, Instant now) {
    Optional<EntryVersion> before = entries.ofSave(entry, save.origin().saveId());
    EntryVersion last = entries.latest(entry).orElse(null);
    int current = entry.isDeleted() ? SaveDecision.NONE : entry.number();
    SaveDecision decision =
        SaveDecision.of(
            current, entry.body(), last, before.isPresent(), save.expected(), incoming, now);
    switch (decision) {
      case REPEATED -> {
        EntryVersion version = before.orElseThrow();
        return version.kind() == Kind.ASIDE
            ? new Outcome.Conflict(entry.view())
            : new Outcome.Saved(entry.view(), version.number(), false);
      }
      case CONFLICT -> {
        keep(entry, incoming, Kind.ASIDE, now);
        return new Outcome.Conflict(entry.view());
      }
      case SAME -> describe(entry, save.envelope(), task);
      case MARK -> {
        describe(entry, save.envelope(), task);
        Optional.ofNullable(last).orElseThrow().keepAsItIs();
      }
      case CREATE, KEEP -> {
        entry.write(incoming.body(), now);
        describe(entry, save.envelope(), task);
        keep(entry, incoming, incoming.kind(), now);
      }
      case CONTINUE -> {
        entry.write(incoming.body(), now);
        describe(entry, save.envelope(), task);
        Optional.ofNullable(last)
            .orElseThrow()
            .continueWith(entry.number(), incoming.body(), incoming.origin(), now);
      }
    }
    return new Outcome.Saved(entry.view(), entry.number(), false);
  }

  private void keep(Entry entry, SaveDecision.Incoming incoming, Kind kind, Instant now) {
    entries.add(new EntryVersion(entry, kind, incoming.body(), incoming.origin(), now));
  }

  private static void describe(Entry entry, Envelope envelope, Task task) {
    entry.describe(envelope);
    entry.checkDone(task.shape(), Boolean.TRUE.equals(envelope.done()));
  }

  /**
   * What is to be saved.
   *
   * @param tool tool of a new entry made in the toolkit, else null
   * @param edition id of the edition whose form it was written in; absent for the entry's, and for
   *     a new entry the present one
   * @param expected number of the version that the writer had seen, {@link SaveDecision#NONE} for
   *     none
   * @param kind automatic, asked for, or merged
   */
  public record Save(
      PresentationCode presentation,
      String slot,
      @Nullable String tool,
      @Nullable Long edition,
      int expected,
      JsonObject body,
      Envelope envelope,
      Kind kind,
      Origin origin) {}

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * It is kept.
     *
     * @param number the number that this save has
     */
    record Saved(EntryView entry, int number, boolean created) implements Outcome {}

    /** Another version was saved since; the refused body is kept aside. */
    record Conflict(EntryView current) implements Outcome {}
  }
}
