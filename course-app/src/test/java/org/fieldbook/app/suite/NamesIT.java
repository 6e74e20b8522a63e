package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldbook.app.thirdparty.DataReport;
import org.fieldbook.app.thirdparty.DataReport.About;
import org.fieldbook.app.thirdparty.DataReport.Said;
import org.fieldbook.app.thirdparty.ReportThirdPartyData;
import org.fieldbook.app.thirdparty.ReportThirdPartyData.Outcome;
import org.fieldbook.app.thirdparty.WorkOnReports;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.competence.BeginSpecification;
import org.fieldbook.app.toolkit.names.CheckForNames;
import org.fieldbook.app.toolkit.names.Finding;
import org.fieldbook.app.toolkit.names.NamesAreChecked.Checked;
import org.fieldbook.app.toolkit.order.LookBeforeTakeaway;
import org.fieldbook.app.toolkit.order.OrderTakeaway;
import org.fieldbook.app.toolkit.order.TakeawayOrder;
import org.fieldbook.app.toolkit.order.Wish;
import org.fieldbook.app.toolkit.plan.GatherIdeas;
import org.fieldbook.app.toolkit.plan.Idea;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names in an entry are found and settled; who is told about can report it. */
@ExtendWith(ArquillianExtension.class)
class NamesIT {

  private static final String SLOT = "W00-A2";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SharedEntries sharedEntries;
  @Inject LookBeforeTakeaway look;
  @Inject OrderTakeaway orderTakeaway;
  @Inject Sql sql;
  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject CheckForNames checkForNames;
  @Inject ReportThirdPartyData reportThirdPartyData;
  @Inject WorkOnReports workOnReports;
  @Inject BeginSpecification beginSpecification;
  @Inject GatherIdeas gatherIdeas;

  @Test
  void whatIsKeptIsNotAskedAgainAndWhatIsNewIs() throws Exception {
    Visitor student = cast.student();
    write(student, 0, "Mrs Patel waited. Mr Khan did not.");
    Finding patel = open(student).get(0);

    visits.run(
        student, () -> checkForNames.keep(cast.presentation(), SLOT, patel.mark(), "She agreed"));

    assertThat(open(student)).extracting(f -> f.found().words()).containsExactly("Mr Khan");
    write(student, 1, "Mrs Patel waited, and Mrs Patel slept. Then Sarah came.");
    assertThat(open(student)).extracting(f -> f.found().words()).containsExactly("Sarah");
    assertThat(checked(student).kept()).hasSize(2).allMatch(k -> k.reason().equals("She agreed"));
    assertThat(sql.column("select kind from app.kept_name where words_hash = ?", patel.mark()))
        .containsExactly("name");
  }

  @Test
  void nothingIsKeptWithoutAReasonOrByAnybodyElse() throws Exception {
    Visitor student = cast.student();
    Visitor other = cast.student();
    write(student, 0, "Mrs Patel waited.");
    String mark = open(student).get(0).mark();

    assertThatThrownBy(
            () ->
                visits.run(
                    student, () -> checkForNames.keep(cast.presentation(), SLOT, mark, "  ")))
        .isExactlyInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                visits.run(
                    other, () -> checkForNames.keep(cast.presentation(), SLOT, mark, "Mine")))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(open(student)).hasSize(1);
  }

  @Test
  void aChangeGoesWhereverTheWordsStandAndTheWordsBeforeAreKeptAsAVersion() throws Exception {
    Visitor student = cast.student();
    write(student, 0, "Mrs Patel waited, and Mrs Patel slept.");
    String mark = open(student).get(0).mark();

    visits.run(student, () -> checkForNames.change(cast.presentation(), SLOT, mark, "Mrs P"));

    EntryView entry = visits.as(student, () -> readEntries.one(cast.presentation(), SLOT));
    assertThat(entry.body().getString("text")).isEqualTo("Mrs P waited, and Mrs P slept.");
    assertThat(entry.number()).isEqualTo(2);
    assertThat(open(student)).isEmpty();
  }

  @Test
  void namesAreAskedAboutBeforeAToolkitIsTakenAway() throws Exception {
    Visitor student = cast.student();
    sharedEntries.save(student, 0, "Mrs Patel of 12 Acacia Avenue waited.");
    Wish wish = new Wish(TakeawayOrder.Choice.ALL, List.of(), List.of(Format.DATA), false, false);

    assertThat(visits.as(student, () -> look.of(cast.presentation(), wish)))
        .extracting(LookBeforeTakeaway.Open::slot)
        .containsExactly(SharedEntries.SLOT);
    assertThatThrownBy(
            () -> visits.as(student, () -> orderTakeaway.order(cast.presentation(), wish, false)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("recognised");
    assertThat(visits.as(student, () -> orderTakeaway.order(cast.presentation(), wish, true)))
        .as("told, it is theirs to take")
        .isPositive();
  }

  @Test
  void anybodyReportsAndTheOfficeDecidesWithAReason() throws Exception {
    Outcome.Received received = (Outcome.Received) report("The shared page of the IT", "10.1.1.1");

    long id = sql.number("select id from app.data_report where code = ?", received.code());
    Visitor office = cast.staff().office();
    assertThat(visits.as(office, workOnReports::all))
        .extracting(DataReport::code)
        .contains(received.code());
    assertThat(visits.as(office, () -> workOnReports.withdraw(id, "", "They asked")))
        .as("nothing is shared at that place")
        .isZero();
    assertThatThrownBy(() -> visits.run(office, () -> workOnReports.keep(id, " ")))
        .isExactlyInstanceOf(Refused.class);

    visits.run(office, () -> workOnReports.keep(id, "It is not theirs"));
    visits.run(office, () -> workOnReports.reopen(id, "They wrote again"));

    WorkOnReports.Case done = visits.as(office, () -> workOnReports.one(id));
    assertThat(done.steps())
        .extracting(WorkOnReports.Step::done)
        .containsExactly("reported", "kept", "reopened");
    assertThat(done.report().state()).isEqualTo(DataReport.State.OPEN);
  }

  @Test
  void aFloodFromOnePlaceIsHeldOffAndOthersAreNot() {
    for (int i = 0; i < 5; i++) {
      assertThat(report("Flood " + i, "10.2.2.2")).isInstanceOf(Outcome.Received.class);
    }

    assertThat(report("Flood 6", "10.2.2.2")).isInstanceOf(Outcome.TooMany.class);
    assertThat(report("Somebody else", "10.3.3.3")).isInstanceOf(Outcome.Received.class);
    assertThatThrownBy(() -> report("x".repeat(501), "10.4.4.4"))
        .isExactlyInstanceOf(Refused.class);
  }

  @Test
  @Tag("R-003-089")
  @Tag("R-003-081")
  void aSpecificationBeginsWithTheProfileAndAPlanWithItsGaps() throws Exception {
    Visitor student = cast.student();
    visits.run(
        student,
        () ->
            beginSpecification.begin(
                cast.presentation(), "own-names-it-spec", "role-first-line", "size-small"));
    EntryView spec =
        visits.as(student, () -> readEntries.one(cast.presentation(), "own-names-it-spec"));
    assertThat(spec.body().getJsonObject("fields").getJsonArray("profile")).hasSize(20);

    assertThat(visits.as(student, this::gaps)).isEmpty();
    var held =
        Json.createPointer("/fields/profile/0/current").add(spec.body(), Json.createValue(1));
    visits.as(student, () -> save(spec.slot(), 1, held, "s-held"));
    assertThat(visits.as(student, this::gaps))
        .singleElement()
        .satisfies(idea -> assertThat(idea.words()).endsWith("from level 1 to level 3"));

    String plan = visits.as(student, this::plan);
    assertThat(
            visits
                .as(student, () -> readEntries.one(cast.presentation(), plan))
                .body()
                .getJsonObject("fields")
                .getJsonArray("needs"))
        .hasSize(1);
  }

  private List<Idea> gaps() {
    return gatherIdeas.offer(cast.presentation(), "pdp").ideas();
  }

  private String plan() {
    return gatherIdeas.take(
        cast.presentation(), "pdp", Set.of(gaps().get(0).key()), UUID.randomUUID());
  }

  private Outcome report(String place, String address) {
    return reportThirdPartyData.report(new Said(place, About.ME, "My name is there.", ""), address);
  }

  private List<Finding> open(Visitor student) throws Exception {
    return checked(student).open();
  }

  private Checked checked(Visitor student) throws Exception {
    return visits.as(student, () -> checkForNames.of(cast.presentation(), SLOT));
  }

  private void write(Visitor student, int expected, String words) throws Exception {
    var body = Json.createObjectBuilder().add("text", words).build();
    visits.as(student, () -> save(SLOT, expected, body, "save-" + expected));
  }

  private SaveEntry.Outcome save(
      String slot, int expected, jakarta.json.JsonObject body, String saveId) {
    return saveEntry.save(
        new SaveEntry.Save(
            cast.presentation(),
            slot,
            null,
            null,
            expected,
            body,
            Envelope.UNCHANGED,
            EntryVersion.Kind.KEPT,
            new EntryVersion.Origin("tab", saveId)));
  }
}
