package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldbook.app.recognition.EarnBadge;
import org.fieldbook.app.recognition.MyRecognition;
import org.fieldbook.app.toolkit.PutBackEntry.Kinds;
import org.fieldbook.app.toolkit.bring.BringToolkit;
import org.fieldbook.app.toolkit.bring.Bringing;
import org.fieldbook.app.toolkit.competence.BeginSpecification;
import org.fieldbook.app.toolkit.order.OrderTakeaway;
import org.fieldbook.app.toolkit.order.OrderView;
import org.fieldbook.app.toolkit.order.TakeawayOrder.Choice;
import org.fieldbook.app.toolkit.order.Wish;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.NotFound;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A badge goes home with the toolkit, and from there into the next one and home again. */
@ExtendWith(ArquillianExtension.class)
class BadgesGoHomeIT {

  private static final String COMPETENCE = "gen-inspire";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject TakeawayDesk desk;
  @Inject BeginSpecification beginSpecification;
  @Inject EarnBadge earnBadge;
  @Inject MyRecognition myRecognition;
  @Inject OrderTakeaway orderTakeaway;
  @Inject BringToolkit bringToolkit;

  @Test
  void theWholeToolkitHasItsBadgesInEveryFormAndAPartOfItHasNone() throws Exception {
    Visitor student = withBadge();
    UUID badge = badge(student);
    MyRecognition.File file = visits.as(student, () -> myRecognition.file(badge));

    OrderView made = desk.done(student, desk.order(student, List.of(Format.values())));

    assertThat(made.files()).extracting(OrderView.Made::problem).containsOnlyNulls();
    Map<String, byte[]> site = unpacked(desk.fetchedOf(student, Format.SITE));
    String path = "badges/1-" + file.name();
    assertThat(text(site, path + ".svg")).isEqualTo(file.svg());
    assertThat(text(site, path + ".jwt")).isEqualTo(file.credential());
    assertThat(text(site, "badges/keys.json")).contains("\"kid\"").doesNotContain("\"d\"");
    assertThat(text(site, "manifest.json")).contains(path + ".jwt", "badges/keys.json");
    assertThat(text(site, "index.html")).contains("href=\"badges.html\"");
    assertThat(new String(desk.fetchedOf(student, Format.PAGE), StandardCharsets.UTF_8))
        .contains("id=\"badges\"");

    assertThat(unpacked(fetched(student, Choice.PICKED)).keySet())
        .noneMatch(name -> name.startsWith("badges/"));
    visits.run(student, () -> earnBadge.withdraw(badge));
    assertThat(unpacked(desk.data(student)).keySet())
        .as("withdrawn")
        .noneMatch(name -> name.startsWith("badges/"));
  }

  @Test
  void broughtWhereNothingIsKnownOfItAndTakenAwayAgainItIsTheSameBytes() throws Exception {
    Visitor student = withBadge();
    byte[] archive = desk.data(student);
    byte[] site = desk.fetchedOf(student, Format.SITE);
    forget(student);
    assertThat(unpacked(desk.data(student)).keySet()).noneMatch(n -> n.startsWith("badges/"));

    UUID looked = desk.look(student, archive);

    assertThat(badgeLine(student, looked).kind()).isEqualTo(Kinds.NEW);
    assertThat(kept(student)).as("looked at only").isEmpty();
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), looked));
    assertThat(desk.data(student)).isEqualTo(archive);
    assertThat(desk.fetchedOf(student, Format.SITE)).isEqualTo(site);
    UUID again = desk.look(student, site);
    assertThat(badgeLine(student, again).kind()).isEqualTo(Kinds.SAME);
    visits.as(student, () -> bringToolkit.confirm(cast.presentation(), again));
    assertThat(kept(student)).hasSize(1);

    UUID badge = kept(student).get(0).id();
    Visitor other = cast.student();
    assertThatThrownBy(() -> visits.run(other, () -> earnBadge.takeOut(badge)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(other, () -> myRecognition.file(badge)))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(visits.as(student, () -> myRecognition.file(badge)).svg()).contains("<svg");
    visits.run(student, () -> earnBadge.takeOut(badge));
    assertThat(unpacked(desk.data(student)).keySet()).noneMatch(n -> n.startsWith("badges/"));
  }

  @Test
  void aBadgeThatIsChangedWithdrawnOrSomebodyElsesStaysOutAndTheEntriesComeIn() throws Exception {
    Visitor student = withBadge();
    String data = text(unpacked(desk.data(student)), "entries.json");
    Visitor other = cast.student();

    UUID theirs = desk.look(other, data.getBytes(StandardCharsets.UTF_8));
    assertThat(badgeLine(other, theirs))
        .satisfies(l -> assertThat(l.kind()).isEqualTo(Kinds.REFUSED))
        .satisfies(l -> assertThat(l.reason()).contains("another e-mail address"));
    visits.as(other, () -> bringToolkit.confirm(cast.presentation(), theirs));
    assertThat(kept(other)).isEmpty();
    assertThat(sql.number("select count(*) from app.entry where person_id = ?", other.id().value()))
        .isPositive();

    String signature = data.replaceAll("(?s).*\"credential\": ?\"[^\"]*\\.([^\".]+)\".*", "$1");
    String first = signature.startsWith("_") ? "-" : "_";
    String changed = data.replace(signature, first + signature.substring(1));
    assertThat(changed).isNotEqualTo(data);
    assertThat(badgeLine(student, desk.look(student, changed.getBytes(StandardCharsets.UTF_8))))
        .satisfies(l -> assertThat(l.kind()).isEqualTo(Kinds.REFUSED))
        .satisfies(l -> assertThat(l.reason()).contains("not as it was signed"));

    UUID badge = badge(student);
    visits.run(student, () -> earnBadge.withdraw(badge));
    assertThat(badgeLine(student, desk.look(student, data.getBytes(StandardCharsets.UTF_8))))
        .satisfies(l -> assertThat(l.kind()).isEqualTo(Kinds.REFUSED))
        .satisfies(l -> assertThat(l.reason()).contains("You withdrew this badge"));
  }

  /** A student with two entries, a specification and a badge for a competence. */
  private Visitor withBadge() throws Exception {
    Visitor student = desk.withEntries();
    long person = student.id().value();
    visits.run(
        student,
        () ->
            beginSpecification.begin(
                cast.presentation(), "own-home-spec", "role-strategic", "size-large"));
    sql.column(
        "update app.entry set status = 'done', competence_tags = 'gen-inspire' where person_id = ?"
            + " returning id",
        person);
    sql.column(
        "update app.entry set body = jsonb_set(body, '{fields,profile}',"
            + " (select jsonb_agg(r || jsonb_build_object('current', 4))"
            + " from jsonb_array_elements(body->'fields'->'profile') r))"
            + " where person_id = ? and tool_id = 'person-spec' returning id",
        person);
    visits.as(student, () -> earnBadge.earn(cast.presentation(), COMPETENCE, true, false));
    return student;
  }

  private UUID badge(Visitor student) throws Exception {
    return visits.as(student, () -> myRecognition.of(cast.presentation())).stream()
        .flatMap(s -> java.util.stream.Stream.ofNullable(s.badge()))
        .findFirst()
        .orElseThrow();
  }

  /** As if this were another Fieldbook: the account is here, and nothing of the toolkit. */
  private void forget(Visitor student) throws Exception {
    for (String table : List.of("entry", "badge")) {
      sql.column(
          "delete from app." + table + " where person_id = ? returning cast(id as text)",
          student.id().value());
    }
  }

  private List<MyRecognition.Kept> kept(Visitor student) throws Exception {
    return visits.as(student, () -> myRecognition.kept(cast.presentation()));
  }

  private Bringing.Line badgeLine(Visitor student, UUID looked) throws Exception {
    return visits.as(student, () -> bringToolkit.show(cast.presentation(), looked)).lines().stream()
        .filter(Bringing.Line::isBadge)
        .findFirst()
        .orElseThrow();
  }

  private byte[] fetched(Visitor student, Choice choice) throws Exception {
    Wish wish = new Wish(choice, List.of(TakeawayDesk.OWN), List.of(Format.DATA), false, false);
    long order = visits.as(student, () -> orderTakeaway.order(cast.presentation(), wish, true));
    return desk.fetched(student, desk.done(student, order).files().get(0).id());
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        files.put(e.getName().substring(e.getName().indexOf('/') + 1), in.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    assertThat(files).containsKey(name);
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
