package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fieldbook.app.authoring.ImportPackage;
import org.fieldbook.app.enrolment.OpenGroup;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.forum.OpenForums;
import org.fieldbook.app.forum.Reply;
import org.fieldbook.app.forum.StartThread;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.app.identity.CreateAccount;
import org.fieldbook.app.identity.NewAccount;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.assessment.extension.AskExtension;
import org.fieldbook.assessment.extension.DecideExtension;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.overview.StudentStanding;
import org.fieldbook.assessment.submission.CheckLedger;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.DiscardExpiredUploads;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.publication.ListEditions;
import org.fieldbook.content.publication.OpenPresentation;
import org.fieldbook.content.publication.PinEdition;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which role opens which door. What lies behind a door that opens is for other tests. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

  private static final PersonId NOBODY = new PersonId(999_999);
  private static final PresentationCode NOWHERE = new PresentationCode("ZZZ999-2020A");

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SystemTimer systemTimer;
  @Inject RolelessTimer rolelessTimer;

  @Inject ImportPackage importPackage;
  @Inject ImportCourse importCourse;
  @Inject ListEditions listEditions;
  @Inject OpenPresentation openPresentation;
  @Inject PinEdition pinEdition;
  @Inject CreateAccount createAccount;
  @Inject PlaceStudent placeStudent;
  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject OpenGroup openGroup;
  @Inject OpenForums openForums;
  @Inject StartThread startThread;
  @Inject Reply reply;
  @Inject UploadScript uploadScript;
  @Inject SubmitTma submitTma;
  @Inject AskExtension askExtension;
  @Inject DecideExtension decideExtension;
  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject MarkingQueue markingQueue;
  @Inject StudentStanding studentStanding;
  @Inject CheckLedger checkLedger;
  @Inject DiscardExpiredUploads discardExpiredUploads;
  @Inject Instance<Housework> houseworks;

  /** Each use case with the roles that may call it, written here once more, on purpose. */
  private Map<String, Door> doors() {
    Map<String, Door> doors = new LinkedHashMap<>();
    doors.put(
        "import package",
        door(() -> importPackage.take(new ByteArrayInputStream(new byte[0])), Roles.COURSE_TEAM));
    doors.put(
        "import course",
        door(() -> importCourse.zip(new ByteArrayInputStream(new byte[0])), Roles.COURSE_TEAM));
    doors.put("list editions", door(() -> listEditions.all(), Roles.COURSE_TEAM, Roles.OFFICE));
    doors.put(
        "open presentation",
        door(
            () -> openPresentation.open(NOWHERE.course(), LocalDate.of(2026, 1, 3)), Roles.OFFICE));
    doors.put("pin edition", door(() -> pinEdition.pin(NOWHERE, 1), Roles.COURSE_TEAM));
    doors.put(
        "create account",
        door(() -> createAccount.open(new NewAccount("", "", "", "", "")), Roles.OFFICE));
    doors.put(
        "place student",
        door(() -> placeStudent.enrol(NOBODY, NOWHERE, Optional.empty()), Roles.OFFICE));
    doors.put("open group", door(() -> openGroup.open(NOWHERE, "Group 1", NOBODY), Roles.OFFICE));
    doors.put(
        "save entry",
        door(
            () ->
                saveEntry.save(
                    new SaveEntry.Save(
                        NOWHERE,
                        "W00-A2",
                        null,
                        null,
                        0,
                        JsonValue.EMPTY_JSON_OBJECT,
                        Envelope.UNCHANGED,
                        EntryVersion.Kind.AUTO,
                        new EntryVersion.Origin("tab", "save"))),
            Roles.STUDENT));
    doors.put("read entries", door(() -> readEntries.all(NOWHERE), Roles.STUDENT));
    doors.put("open forums", door(() -> openForums.all(), Roles.STUDENT, Roles.TUTOR));
    doors.put(
        "start thread",
        door(
            () -> startThread.start(999_999, "Title", "Words", UUID.randomUUID(), 0),
            Roles.STUDENT,
            Roles.TUTOR));
    doors.put(
        "reply",
        door(
            () -> reply.post(999_999, "Words", null, UUID.randomUUID(), 0),
            Roles.STUDENT,
            Roles.TUTOR));
    doors.put(
        "upload script",
        door(
            () ->
                uploadScript.upload(
                    NOWHERE, "TMA01", "a.pdf", new ByteArrayInputStream(new byte[0])),
            Roles.STUDENT));
    doors.put(
        "submit TMA",
        door(() -> submitTma.confirm(Confirmation.of("none", Desk.DECLARED)), Roles.STUDENT));
    doors.put(
        "ask extension",
        door(() -> askExtension.ask(NOWHERE, "TMA01", 7, "illness", ""), Roles.STUDENT));
    doors.put("decide extension", door(() -> decideExtension.refuse(999_999, "No."), Roles.TUTOR));
    doors.put(
        "save marking", door(() -> saveMarking.save(999_999, 0, MarkSheet.EMPTY), Roles.TUTOR));
    doors.put("return script", door(() -> returnScript.giveBack(999_999, 0), Roles.TUTOR));
    doors.put("marking queue", door(() -> markingQueue.of(cast.presentation()), Roles.TUTOR));
    doors.put(
        "student standing",
        door(() -> studentStanding.of(NOBODY, cast.presentation()), Roles.ADVISER));
    doors.put("check ledger", door(() -> checkLedger.check(), Roles.OFFICE));
    doors.put("discard uploads", door(() -> discardExpiredUploads.discard()));
    houseworks.forEach(work -> doors.put("housework " + doors.size(), door(work::forget)));
    return doors;
  }

  private record Door(Visits.Work work, Set<String> roles) {}

  private static Door door(Visits.Work work, String... roles) {
    return new Door(work, Set.of(roles));
  }

  @Test
  void everyUseCaseOpensToItsRolesAndToNoOther() throws Exception {
    Map<String, Visitor> people =
        Map.of(
            Roles.STUDENT, cast.student(),
            Roles.TUTOR, cast.staff().tutor(),
            Roles.MONITOR, cast.staff().monitor(),
            Roles.COURSE_TEAM, cast.staff().team(),
            Roles.OFFICE, cast.staff().office(),
            Roles.ADVISER, cast.staff().adviser());

    Map<String, Set<String>> opened = new LinkedHashMap<>();
    Map<String, Door> doors = doors();
    for (Map.Entry<String, Door> door : doors.entrySet()) {
      Set<String> in = new java.util.TreeSet<>();
      for (Map.Entry<String, Visitor> person : people.entrySet()) {
        if (opens(person.getValue(), door.getValue().work())) {
          in.add(person.getKey());
        }
      }
      opened.put(door.getKey(), in);
    }

    assertThat(opened)
        .isEqualTo(
            doors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().roles())));
  }

  private boolean opens(Visitor visitor, Visits.Work work) {
    try {
      visits.run(visitor, work);
      return true;
    } catch (EJBAccessException refused) {
      return false;
    } catch (Visits.SentAway e) {
      throw e;
    } catch (Exception behindTheDoor) {
      return true;
    }
  }

  @Test
  void whoIsNotSignedInOpensNothing() {
    assertThatThrownBy(() -> openForums.all()).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> checkLedger.check()).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> visits.run(new Visitor(NOBODY, "", "no-such-token"), () -> {}))
        .isInstanceOf(Visits.SentAway.class);
  }

  @Test
  void aTimerThatRunsAsTheSystemMayCallTheSystemsUseCases() throws Exception {
    assertThat(systemTimer.set(discardExpiredUploads::discard).get(20, TimeUnit.SECONDS))
        .isNotNegative();
  }

  @Test
  void theSystemDoesAllOfTheHousework() throws Exception {
    List<Housework> all = houseworks.stream().toList();
    assertThat(all).hasSizeGreaterThan(4);
    for (Housework work : all) {
      assertThat(systemTimer.set(work::forget).get(20, TimeUnit.SECONDS)).isNotNegative();
    }
  }

  @Test
  void aTimerWithoutThatRoleMayNot() {
    assertThatThrownBy(
            () -> rolelessTimer.set(discardExpiredUploads::discard).get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(EJBAccessException.class);
  }
}
