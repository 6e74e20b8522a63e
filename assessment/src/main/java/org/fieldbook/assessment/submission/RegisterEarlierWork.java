package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * Fieldbook takes work into a presentation that was handed in before, with the instants it had:
 * under the same rules, with the same receipts and in the same ledger as work that is handed in
 * now. The ledger does not go back in time, so what comes in must be no older than what is there.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RegisterEarlierWork {

  @Inject DueDates dueDates;
  @Inject Submissions submissions;
  @Inject ReceiptOffice office;
  @Inject Event<EarlierWorkRegistered> registered;

  /**
   * Registers work, all of it or none.
   *
   * @param works in the order in which they were confirmed
   * @return their receipts, in the same order
   * @throws NotFound when the presentation sets no such assignment or a student does not exist
   * @throws Refused when a rule is against one of them, as it would have been then
   * @throws IllegalArgumentException when they are not in order, not in the past, or older than the
   *     ledger's last row
   */
  public List<SignedReceipt> register(PresentationCode presentation, List<EarlierWork> works) {
    Instant now = office.open();
    mustBePast(works, now);
    Set<PersonId> students = works.stream().map(EarlierWork::student).collect(Collectors.toSet());
    Map<PersonId, Map<String, DueDate>> due = dueDates.of(students, presentation);
    Map<Key, Submission> counting = new HashMap<>();
    submissions
        .holdCounting(students, presentation)
        .forEach(s -> counting.put(new Key(s.student(), s.assignment()), s));
    ReceiptOffice.Desk desk = office.desk(students, works.isEmpty() ? now : works.get(0).arrived());
    for (EarlierWork work : works) {
      DueDate date = due.getOrDefault(work.student(), Map.of()).get(work.assignment());
      if (date == null) {
        throw new NotFound(presentation + " sets no " + work.assignment());
      }
      Key key = new Key(work.student(), work.assignment());
      Optional<Submission> before = Optional.ofNullable(counting.get(key));
      List<String> refusals = SubmissionPolicy.refusals(date, before, work.arrived());
      if (!refusals.isEmpty()) {
        throw new Refused(refusals);
      }
      before.ifPresent(s -> s.replace(work.confirmed()));
      counting.put(
          key,
          desk.register(
              ReceiptOffice.Confirmed.of(
                  List.of(upload(presentation, work)),
                  Declaration.NOT_RECORDED,
                  date,
                  before.map(Submission::number).orElse(0) + 1,
                  work.confirmed(),
                  null)));
    }
    List<Submission> made = desk.close();
    registered.fire(new EarlierWorkRegistered(presentation, made));
    return made.stream().map(Submission::receipt).toList();
  }

  /**
   * Keeps a file that a student has uploaded and not confirmed yet.
   *
   * @param arrived when, at most as long ago as an upload waits
   */
  public void await(
      PresentationCode presentation,
      PersonId student,
      String assignment,
      IncomingFiles.Taken file,
      Instant arrived) {
    submissions.keep(new Upload(student, presentation, assignment, file, arrived));
  }

  private static void mustBePast(List<EarlierWork> works, Instant now) {
    Instant before = Instant.MIN;
    for (EarlierWork work : works) {
      if (work.confirmed().isBefore(before) || work.confirmed().isAfter(now)) {
        throw new IllegalArgumentException("Earlier work comes in the order of its confirmation");
      }
      before = work.confirmed();
    }
  }

  private static Upload upload(PresentationCode presentation, EarlierWork work) {
    return new Upload(work.student(), presentation, work.assignment(), work.file(), work.arrived());
  }

  private record Key(PersonId student, String assignment) {}
}
