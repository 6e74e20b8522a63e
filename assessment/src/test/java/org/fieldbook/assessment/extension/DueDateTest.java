package org.fieldbook.assessment.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** When work is due, and what may be asked and agreed. */
class DueDateTest {

  private static final PersonId TUTOR = new PersonId(5);
  private static final Instant ASKED = Instant.parse("2027-01-27T10:00:00Z");

  private final SetAssignment tma03 = set("TMA03");
  private final Instant cutOff = tma03.cutOff();

  @Test
  void withoutARequestItIsTheCutOff() {
    DueDate due = DueDate.of(tma03, List.of());
    assertThat(due.due()).isEqualTo(cutOff);
    assertThat(due.allowsReplacing(cutOff)).isTrue();
    assertThat(due.allowsReplacing(cutOff.plusNanos(1000))).isFalse();
  }

  @Test
  void lt11And12AnAgreedDateReplacesTheCutOff() {
    ExtensionRequest request = request(7);
    request.grant(TUTOR, tma03.cutOffPlus(7), "", ASKED);
    DueDate due = DueDate.of(tma03, List.of(request));
    assertThat(due.lateness(cutOff.plusSeconds(30 * 3600)).isInTime()).isTrue();
    Lateness late = due.lateness(cutOff.plusSeconds(174 * 3600));
    assertThat(late.startedDays()).isEqualTo(1);
    assertThat(tma03.late().counted(60, late).counted()).isEqualTo(55);
  }

  @Test
  void whileARequestWaitsLatenessIsNotCounted() {
    DueDate due = DueDate.of(tma03, List.of(request(7)));
    assertThat(due.lateness(cutOff).isInTime()).isTrue();
    assertThat(due.lateness(cutOff.plusSeconds(3600)).kind())
        .isEqualTo(Lateness.Kind.AWAITING_ANSWER);
  }

  @Test
  void aRefusalBeforeTheCutOffChangesNothing() {
    ExtensionRequest request = request(7);
    request.refuse(TUTOR, "No", ASKED.plusSeconds(60));
    assertThat(DueDate.of(tma03, List.of(request)).lateFrom()).isEqualTo(cutOff);
  }

  @Test
  void afterALateRefusalLatenessIsCountedFromTheAnswer() {
    ExtensionRequest request = request(7);
    request.refuse(TUTOR, "No", cutOff.plusSeconds(7200));
    DueDate due = DueDate.of(tma03, List.of(request));
    assertThat(due.due()).isEqualTo(cutOff);
    assertThat(due.lateness(cutOff.plusSeconds(7200)).isInTime()).isTrue();
    assertThat(due.lateness(cutOff.plusSeconds(7201)).startedDays()).isEqualTo(1);
  }

  @Test
  void aWithdrawnRequestIsAsIfItHadNeverBeen() {
    ExtensionRequest request = request(7);
    request.withdraw(ASKED.plusSeconds(60));
    assertThat(DueDate.of(tma03, List.of(request))).isEqualTo(DueDate.of(tma03, List.of()));
  }

  @Test
  void anAnsweredRequestDoesNotChange() {
    ExtensionRequest request = request(7);
    request.refuse(TUTOR, "No", ASKED);
    assertThatThrownBy(() -> request.grant(TUTOR, tma03.cutOffPlus(7), "", ASKED))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> request.withdraw(ASKED)).isInstanceOf(Refused.class);
    assertThat(request.state()).isEqualTo(ExtensionRequest.State.REFUSED);
  }

  @Test
  void onlyWhatTheRulesAllowCanBeAsked() {
    DueDate due = DueDate.of(tma03, List.of());
    assertThat(asking(due, 21, "illness", ASKED)).isEmpty();
    assertThat(asking(due, 22, "illness", ASKED)).singleElement().asString().contains("1 to 21");
    assertThat(asking(due, 0, "illness", ASKED)).hasSize(1);
    assertThat(asking(due, 7, "football", ASKED)).singleElement().asString().contains("list");
    assertThat(asking(due, 7, "illness", cutOff)).isEmpty();
    assertThat(asking(due, 7, "illness", cutOff.plusNanos(1000)))
        .singleElement()
        .asString()
        .contains("before the cut-off");
    assertThat(asking(DueDate.of(tma03, List.of(request(7))), 8, "illness", ASKED))
        .singleElement()
        .asString()
        .contains("asked already");
    assertThat(asking(DueDate.of(set("EMA"), List.of()), 7, "illness", ASKED))
        .singleElement()
        .asString()
        .contains("for the assessment office to agree, in special circumstances");
    assertThat(asking(DueDate.of(set("EMA"), List.of()), 15, "illness", ASKED))
        .singleElement()
        .asString()
        .contains("assessment office may agree up to 14 days");
  }

  @Test
  void onlyWhatTheRulesAllowCanBeAgreed() {
    DueDate due = DueDate.of(tma03, List.of());
    assertThat(ExtensionPolicy.grantingRefusals(due, LocalDate.of(2027, 2, 18), false)).isEmpty();
    assertThat(ExtensionPolicy.grantingRefusals(due, LocalDate.of(2027, 2, 19), false)).hasSize(1);
    assertThat(ExtensionPolicy.grantingRefusals(due, LocalDate.of(2027, 1, 28), false)).hasSize(1);
    DueDate tma05 = DueDate.of(set("TMA05"), List.of());
    assertThat(ExtensionPolicy.grantingRefusals(tma05, LocalDate.of(2027, 5, 13), false)).isEmpty();
    assertThat(ExtensionPolicy.grantingRefusals(tma05, LocalDate.of(2027, 5, 14), false))
        .hasSize(1);
  }

  private static List<String> asking(DueDate due, int days, String reason, Instant now) {
    return ExtensionPolicy.askingRefusals(due, days, reason, "", now);
  }

  private static ExtensionRequest request(int days) {
    return new ExtensionRequest(
        new PersonId(4), TestCohort.LMC310, "TMA03", days, "illness", "", false, ASKED);
  }

  private static SetAssignment set(String id) {
    return new TestBench().bean(Assignments.class).get(TestCohort.LMC310, id);
  }
}
