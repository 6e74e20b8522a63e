package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.DeleteEntry;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.link.LinkEntries;
import org.fieldbook.app.toolkit.link.LinkLine;
import org.fieldbook.app.toolkit.link.ReadLinks;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding one's own entries again: by words, by tags, and by the links between them. */
@ExtendWith(ArquillianExtension.class)
class FindingIT {

  private static final String ONE = "own-find-one";
  private static final String TWO = "own-find-two";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SharedEntries entries;
  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject ReadToolkit readToolkit;
  @Inject DeleteEntry deleteEntry;
  @Inject LinkEntries linkEntries;
  @Inject ReadLinks readLinks;

  @Test
  void wordsAreFoundInAnyFormAndOnlyInOnesOwnEntries() throws Exception {
    Visitor owner = cast.student();
    Visitor other = cast.student();
    entries.save(owner, ONE, 0, "Two keys were handed over at night");
    entries.save(owner, TWO, 0, "A quiet day");
    entries.save(other, ONE, 0, "Another key was handed over");

    assertThat(matching(owner, "handing key")).containsExactly(ONE);
    assertThat(matching(owner, "\"quiet day\"")).containsExactly(TWO);
    assertThat(matching(owner, "day -quiet")).isEmpty();
    assertThat(matching(owner, "' ; drop table \" ( & | ! \u0007")).isEmpty();
    assertThat(matching(owner, "reflective")).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void aVeryLongEntryIsStillLookedThroughFromItsBeginning() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, ONE, 0, "Short");
    sql.column(
        "update app.entry set body = jsonb_build_object('fields', jsonb_build_object("
            + "'description', 'Wheelbarrow ' || (select string_agg('w' || n, ' ')"
            + " from generate_series(1, 300000) n))) where person_id = ? and slot = ? returning id",
        owner.id().value(),
        ONE);

    assertThat(matching(owner, "wheelbarrow")).containsExactly(ONE);
  }

  @Test
  void tagsAreLowerCaseAndOneOfEach() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, ONE, 0, "Words");

    assertThat(tag(owner, List.of("Night  Shift", " keys", "KEYS", "", "a,b")).tags())
        .containsExactly("night shift", "keys", "a b");
    assertThat(matching(owner, "keys")).containsExactly(ONE);

    List<String> eleven = IntStream.range(0, 11).mapToObj(i -> "tag" + i).toList();
    assertThatThrownBy(() -> tag(owner, eleven)).isExactlyInstanceOf(Refused.class);
    assertThatThrownBy(() -> tag(owner, List.of("x".repeat(41))))
        .isExactlyInstanceOf(Refused.class);
  }

  @Test
  void aLinkIsSeenFromBothEndsWithItsWord() throws Exception {
    Visitor owner = cast.student();
    two(owner);

    link(owner, ONE, TWO, "what came of it");
    link(owner, ONE, TWO, "what came\nof it later");

    assertThat(links(owner, ONE))
        .singleElement()
        .satisfies(l -> assertThat(l.outgoing()).isTrue())
        .satisfies(l -> assertThat(l.slot()).isEqualTo(TWO))
        .satisfies(l -> assertThat(l.why()).isEqualTo("what came of it later"));
    LinkLine back = links(owner, TWO).get(0);
    assertThat(back.outgoing()).isFalse();
    assertThat(back.slot()).isEqualTo(ONE);

    visits.run(owner, () -> linkEntries.unlink(cast.presentation(), TWO, back.id()));
    assertThat(links(owner, ONE)).isEmpty();
  }

  @Test
  void aLinkSaysThatItsTargetWasDeletedAlsoWhenItIsGoneForGood() throws Exception {
    Visitor owner = cast.student();
    two(owner);
    link(owner, ONE, TWO, "");
    visits.run(owner, () -> deleteEntry.delete(cast.presentation(), TWO));

    assertThat(links(owner, ONE)).singleElement().matches(LinkLine::gone);

    sql.column(
        "delete from app.entry where person_id = ? and slot = ? returning id",
        owner.id().value(),
        TWO);
    assertThat(links(owner, ONE))
        .singleElement()
        .matches(LinkLine::gone)
        .extracting(LinkLine::title)
        .asString()
        .startsWith("Reflective journal, ");
  }

  @Test
  void onlyOnesOwnEntriesAreLinked() throws Exception {
    Visitor owner = cast.student();
    Visitor other = cast.student();
    two(owner);
    entries.save(other, "own-find-other", 0, "Somebody else’s");
    link(owner, ONE, TWO, "");
    long link = links(owner, ONE).get(0).id();

    assertThatThrownBy(() -> link(owner, ONE, "own-find-other", ""))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                visits.run(
                    other, () -> linkEntries.unlink(cast.presentation(), "own-find-other", link)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> link(owner, ONE, ONE, "")).isExactlyInstanceOf(Refused.class);
    EntryView entry = visits.as(owner, () -> readEntries.one(cast.presentation(), ONE));
    assertThat(visits.as(other, () -> readLinks.of(entry))).isEmpty();
  }

  private void two(Visitor owner) throws Exception {
    entries.save(owner, ONE, 0, "One");
    entries.save(owner, TWO, 0, "Two");
  }

  private void link(Visitor owner, String from, String to, String why) throws Exception {
    visits.run(owner, () -> linkEntries.link(cast.presentation(), from, to, why));
  }

  private List<LinkLine> links(Visitor owner, String slot) throws Exception {
    return visits.as(owner, () -> readLinks.of(readEntries.one(cast.presentation(), slot)));
  }

  private List<String> matching(Visitor owner, String words) throws Exception {
    return visits.as(owner, () -> readToolkit.matching(cast.presentation(), words));
  }

  private EntryView tag(Visitor owner, List<String> tags) throws Exception {
    EntryView now = visits.as(owner, () -> readEntries.one(cast.presentation(), ONE));
    SaveEntry.Outcome outcome =
        visits.as(
            owner,
            () ->
                saveEntry.save(
                    new SaveEntry.Save(
                        cast.presentation(),
                        ONE,
                        null,
                        null,
                        now.number(),
                        Json.createObjectBuilder(now.body()).build(),
                        new Envelope(null, null, null, null, null, tags, null, null),
                        EntryVersion.Kind.AUTO,
                        new EntryVersion.Origin("tab", "tags" + tags.size()))));
    return ((SaveEntry.Outcome.Saved) outcome).entry();
  }
}
