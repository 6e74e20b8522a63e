package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.recognition.EarnBadge;
import org.fieldbook.app.recognition.MyRecognition;
import org.fieldbook.app.recognition.RenewBadgeKey;
import org.fieldbook.app.recognition.Standing;
import org.fieldbook.app.recognition.TellOfBadges;
import org.fieldbook.app.showcase.ArrangeShowcase;
import org.fieldbook.app.showcase.MyShowcase;
import org.fieldbook.app.showcase.ShowEntry;
import org.fieldbook.app.showcase.ViewShowcase;
import org.fieldbook.app.thirdparty.DataReport.About;
import org.fieldbook.app.thirdparty.DataReport.Said;
import org.fieldbook.app.thirdparty.ReportThirdPartyData;
import org.fieldbook.app.thirdparty.WorkOnReports;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.DeleteEntry;
import org.fieldbook.app.toolkit.competence.BeginSpecification;
import org.fieldbook.content.kernel.KeyInUse;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Badges for what is reached and for nothing else; a showcase for whoever has its link. */
@ExtendWith(ArquillianExtension.class)
class RecognitionIT {

  private static final String COMPETENCE = "gen-inspire";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SharedEntries entries;
  @Inject DeleteEntry deleteEntry;
  @Inject BeginSpecification beginSpecification;
  @Inject EarnBadge earnBadge;
  @Inject RenewBadgeKey renewBadgeKey;
  @Inject MyRecognition myRecognition;
  @Inject TellOfBadges tellOfBadges;
  @Inject ArrangeShowcase arrangeShowcase;
  @Inject ShowEntry showEntry;
  @Inject MyShowcase myShowcase;
  @Inject ViewShowcase viewShowcase;
  @Inject ReportThirdPartyData reportThirdPartyData;
  @Inject WorkOnReports workOnReports;

  @Test
  void aBadgeIsIssuedForWhatIsReachedAndConfirmed() throws Exception {
    Visitor student = cast.student();
    assertThatThrownBy(() -> earn(student, "toolkit", true))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("A complete entry of");
    assertThatThrownBy(() -> earn(student, COMPETENCE, true)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> earn(student, "gen-nobodys", true))
        .isExactlyInstanceOf(NotFound.class);
    complete(student);
    assertThatThrownBy(() -> earn(student, COMPETENCE, false))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("you can show it");

    UUID badge = earn(student, COMPETENCE, true);

    assertThat(earn(student, COMPETENCE, true)).as("once").isEqualTo(badge);
    MyRecognition.File file = visits.as(student, () -> myRecognition.file(badge));
    String claims = decoded(file.credential(), 1);
    assertThat(claims).contains("OpenBadgeCredential").doesNotContain(student.email());
    JsonObject head = json(decoded(file.credential(), 0));
    String kid = head.getString("kid");
    assertThat(tellOfBadges.key(kid.substring(kid.lastIndexOf('/') + 1)).getString("kid"))
        .isEqualTo(kid);
    assertThat(tellOfBadges.keys().toString()).contains(kid).doesNotContain("\"d\"");
    assertThat(file.svg()).contains("verify=\"" + file.credential() + "\"");
    assertThatThrownBy(() -> visits.as(cast.student(), () -> myRecognition.file(badge)))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void aWithdrawnBadgeStandsInTheListAndCanBeEarnedAnew() throws Exception {
    Visitor student = cast.student();
    complete(student);
    UUID badge = earn(student, COMPETENCE, true);
    assertThatThrownBy(() -> visits.run(cast.student(), () -> earnBadge.withdraw(badge)))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(tellOfBadges.withdrawn().toString()).doesNotContain(badge.toString());

    visits.run(student, () -> earnBadge.withdraw(badge));

    assertThat(tellOfBadges.withdrawn().toString()).contains(badge.toString());
    assertThatThrownBy(() -> visits.as(student, () -> myRecognition.file(badge)))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(earn(student, COMPETENCE, true)).isNotEqualTo(badge);
  }

  @Test
  void anOldBadgeIsCheckedByTheOldKeyAfterAChangeOfKeys() throws Exception {
    Visitor student = cast.student();
    complete(student);
    UUID badge = earn(student, COMPETENCE, true);
    String before = decoded(visits.as(student, () -> myRecognition.file(badge)).credential(), 0);
    String old = badgeKeys().get(0);
    visits.run(cast.staff().office(), () -> renewBadgeKey.renew(old));
    assertThatThrownBy(() -> visits.run(cast.staff().office(), () -> renewBadgeKey.renew(old)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("meanwhile");
    String key = badgeKeys().get(0);
    visits.run(student, () -> earnBadge.withdraw(badge));
    UUID next = earn(student, COMPETENCE, true);
    String after = decoded(visits.as(student, () -> myRecognition.file(next)).credential(), 0);

    assertThat(after).contains(key).isNotEqualTo(before);
    assertThat(tellOfBadges.keys().toString())
        .contains(json(before).getString("kid"))
        .contains(key);
    assertThat(badgeKeys()).startsWith(key, old);
  }

  private List<String> badgeKeys() throws Exception {
    return visits.as(cast.staff().office(), () -> renewBadgeKey.keys()).stream()
        .map(KeyInUse::id)
        .toList();
  }

  @Test
  void theShowcaseShowsWhatWasChosenAsItWasThen() throws Exception {
    Visitor student = cast.student();
    entries.save(student, 0, "Words of the first day");
    assertThatThrownBy(() -> link(student)).isInstanceOf(Refused.class);
    show(student);
    String token = link(student);
    entries.save(student, 1, "Words that came later");

    ViewShowcase.View view = viewShowcase.look(token);
    assertThat(view.name()).isEmpty();
    assertThat(view.pieces()).hasSize(1);
    assertThat(view.pieces().get(0).entry().body().toString()).contains("Words of the first day");
    assertThat(mine(student).views()).isEqualTo(1);
    visits.run(student, () -> viewShowcase.look(token));
    assertThat(mine(student).views()).as("the owner's own look").isEqualTo(1);
    assertThat(mine(student).pieces()).allMatch(p -> p.changed());

    show(student);
    assertThat(viewShowcase.look(token).pieces().get(0).entry().body().toString())
        .contains("came later");
    visits.run(student, () -> deleteEntry.delete(cast.presentation(), SharedEntries.SLOT));
    assertThat(viewShowcase.look(token).pieces()).isEmpty();
  }

  @Test
  void aLinkThatIsUnknownRevokedOrOverIsAnsweredAlike() throws Exception {
    Visitor student = cast.student();
    entries.save(student, 0, "To be shown");
    show(student);
    String first = link(student);
    String second = link(student);
    assertMissing(first);
    assertThat(viewShowcase.look(second).pieces()).hasSize(1);
    assertThat(sql.column("select token_hash from app.showcase where token_hash = ?", second))
        .isEmpty();
    sql.column(
        "update app.showcase set ends_on = current_date - 2 where person_id = ? returning id",
        student.id().value());
    assertMissing(second);
    String third = link(student);
    visits.run(student, () -> arrangeShowcase.revoke(cast.presentation()));
    assertMissing(third);
    assertMissing("nobody's");
  }

  @Test
  void whatIsReportedGoesOutOfTheShowcaseAtOnce() throws Exception {
    Visitor student = cast.student();
    entries.save(student, 0, "To be shown");
    show(student);
    String token = link(student);
    long piece = viewShowcase.look(token).pieces().get(0).id();
    reportThirdPartyData.report(
        new Said("http://localhost/showcase?piece=" + piece, About.ME, "It is about me.", ""),
        "10.3.3.3");
    long report =
        sql.number(
            "select max(id) from app.data_report where place like '%piece=' || ?", "" + piece);

    int copies =
        visits.as(cast.staff().office(), () -> workOnReports.withdraw(report, "", "They asked"));

    assertThat(copies).isEqualTo(1);
    assertThat(viewShowcase.look(token).pieces()).isEmpty();
    assertThat(mine(student).pieces()).allMatch(p -> p.withdrawn());
  }

  @Test
  void nobodyChoosesOrTakesOutWhatIsSomebodyElses() throws Exception {
    Visitor student = cast.student();
    entries.save(student, 0, "To be shown");
    show(student);
    long piece = mine(student).pieces().get(0).id();
    Visitor other = cast.student();
    assertThatThrownBy(() -> show(other)).isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> visits.run(other, () -> arrangeShowcase.takeOut(cast.presentation(), piece)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                visits.run(
                    cast.studentElsewhere(),
                    () -> showEntry.show(cast.presentation(), SharedEntries.SLOT, null)))
        .isInstanceOf(NotFound.class);
  }

  private void assertMissing(String token) {
    assertThatThrownBy(() -> viewShowcase.look(token))
        .isExactlyInstanceOf(NotFound.class)
        .hasMessage(new NotFound("showcase").getMessage());
  }

  /** A complete entry that is tagged with the competence, and a specification that holds it. */
  private void complete(Visitor student) throws Exception {
    entries.save(student, 0, "Evidence");
    sql.column(
        "update app.entry set status = 'done', competence_tags = 'gen-inspire' where person_id = ?"
            + " returning id",
        student.id().value());
    assertThat(reached(student)).as("without a level held").isEmpty();
    visits.run(
        student,
        () ->
            beginSpecification.begin(
                cast.presentation(), "own-rec-spec", "role-strategic", "size-large"));
    holds(student, 2);
    assertThat(reached(student)).as("below the level needed").isEmpty();
    holds(student, 4);
    assertThat(reached(student)).containsExactly(COMPETENCE);
  }

  /** Says in the specification that the student holds all of it at a level. */
  private void holds(Visitor student, int level) throws Exception {
    sql.column(
        "update app.entry set status = 'done', body = jsonb_set(body, '{fields,profile}',"
            + " (select jsonb_agg(r || jsonb_build_object('current', cast(? as int)))"
            + " from jsonb_array_elements(body->'fields'->'profile') r))"
            + " where person_id = ? and tool_id = 'person-spec' returning id",
        level,
        student.id().value());
  }

  private List<String> reached(Visitor student) throws Exception {
    return visits.as(student, () -> myRecognition.of(cast.presentation())).stream()
        .filter(Standing::isReached)
        .map(s -> s.achievement().id())
        .toList();
  }

  private UUID earn(Visitor student, String achievement, boolean confirmed) throws Exception {
    return visits.as(
        student, () -> earnBadge.earn(cast.presentation(), achievement, confirmed, false));
  }

  private void show(Visitor student) throws Exception {
    visits.run(
        student, () -> showEntry.show(cast.presentation(), SharedEntries.SLOT, Anonymised.NOBODY));
  }

  private String link(Visitor student) throws Exception {
    return visits.as(student, () -> arrangeShowcase.link(cast.presentation(), null));
  }

  private MyShowcase.Mine mine(Visitor student) throws Exception {
    return visits.as(student, () -> myShowcase.of(cast.presentation()).orElseThrow());
  }

  private static String decoded(String credential, int part) {
    return new String(
        Base64.getUrlDecoder().decode(credential.split("\\.")[part]), StandardCharsets.UTF_8);
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
