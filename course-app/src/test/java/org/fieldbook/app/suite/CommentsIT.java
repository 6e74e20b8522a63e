package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.comment.CommentLine;
import org.fieldbook.app.toolkit.comment.HideComment;
import org.fieldbook.app.toolkit.comment.ReadComments;
import org.fieldbook.app.toolkit.comment.WriteComment;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.app.toolkit.sharing.ShowSharing;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers of a shared entry say about it. */
@ExtendWith(ArquillianExtension.class)
class CommentsIT {

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SharedEntries entries;
  @Inject ReadEntries readEntries;
  @Inject ReadShared readShared;
  @Inject ReadComments readComments;
  @Inject WriteComment writeComment;
  @Inject HideComment hideComment;
  @Inject ShowSharing showSharing;

  @Test
  void whoeverMayReadTheEntryReadsAndWritesComments() throws Exception {
    Visitor owner = cast.student();
    Visitor member = cast.student();
    long entry = shared(owner);

    write(cast.staff().tutor(), entry, "What would you do next time?");
    entries.save(owner, 1, "Words that came later");
    write(owner, entry, "I would ask first.");

    List<CommentLine> lines = read(member, entry);
    assertThat(lines).extracting(CommentLine::number).containsExactly(1, 2);
    assertThat(lines.get(0).html()).contains("What would you do next time?");
    assertThat(lines).allMatch(c -> c.words().isEmpty());
  }

  @Test
  void whoMayNotReadTheEntryNeitherReadsNorWritesComments() throws Exception {
    Visitor owner = cast.student();
    long entry = shared(owner);
    Visitor outsider = cast.studentElsewhere();

    assertThatThrownBy(() -> write(outsider, entry, "Hello")).isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> read(outsider, entry)).isExactlyInstanceOf(NotFound.class);

    Visitor member = cast.student();
    long comment = write(member, entry, "A question");
    entries.withdrawAll(owner);
    assertThatThrownBy(
            () -> visits.as(member, () -> writeComment.edit(entry, comment, "Other words")))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(read(owner, entry)).hasSize(1);
  }

  @Test
  void theCommentThatIsSentTwiceStandsOnce() throws Exception {
    Visitor owner = cast.student();
    long entry = shared(owner);
    UUID client = UUID.randomUUID();
    Visitor tutor = cast.staff().tutor();

    long first = visits.as(tutor, () -> writeComment.write(entry, "Once", client));
    long again = visits.as(tutor, () -> writeComment.write(entry, "Once", client));

    assertThat(again).isEqualTo(first);
    assertThat(read(owner, entry)).hasSize(1);
  }

  @Test
  void onlyTheWriterChangesAndDeletesAndOnlyForHalfAnHour() throws Exception {
    Visitor owner = cast.student();
    long entry = shared(owner);
    Visitor member = cast.student();
    long comment = write(member, entry, "First words");
    long early = write(member, entry, "To be deleted");

    for (Visitor other : List.of(owner, cast.staff().tutor())) {
      assertThatThrownBy(
              () -> visits.as(other, () -> writeComment.edit(entry, comment, "Not mine")))
          .isExactlyInstanceOf(NotFound.class);
      assertThatThrownBy(() -> visits.run(other, () -> writeComment.delete(entry, comment)))
          .isExactlyInstanceOf(NotFound.class);
    }
    visits.as(member, () -> writeComment.edit(entry, comment, "Better words"));
    visits.run(member, () -> writeComment.delete(entry, early));
    assertThat(read(member, entry))
        .singleElement()
        .extracting(CommentLine::words)
        .isEqualTo("Better words");

    sql.column(
        "update app.entry_comment set written_at = written_at - interval '30 minutes'"
            + " where id = ? returning id",
        comment);
    assertThatThrownBy(() -> visits.as(member, () -> writeComment.edit(entry, comment, "Late")))
        .isExactlyInstanceOf(Refused.class);
    assertThatThrownBy(() -> visits.run(member, () -> writeComment.delete(entry, comment)))
        .isExactlyInstanceOf(Refused.class);
  }

  @Test
  void theOwnerHidesACommentAndItsWordsAreKept() throws Exception {
    Visitor owner = cast.student();
    long entry = shared(owner);
    Visitor member = cast.student();
    long comment = write(member, entry, "Unkind words");

    assertThatThrownBy(() -> visits.run(member, () -> hideComment.hide(entry, comment, true)))
        .isExactlyInstanceOf(NotFound.class);
    visits.run(owner, () -> hideComment.hide(entry, comment, true));

    for (Visitor reader : List.of(owner, member, cast.staff().tutor())) {
      assertThat(read(reader, entry))
          .singleElement()
          .satisfies(c -> assertThat(c.hidden()).isTrue())
          .satisfies(c -> assertThat(c.html() + c.words()).isEmpty());
    }
    assertThat(sql.column("select words from app.entry_comment where id = ?", comment))
        .containsExactly("Unkind words");
    visits.run(owner, () -> hideComment.hide(entry, comment, false));
    assertThat(read(member, entry).get(0).html()).contains("Unkind words");
  }

  @Test
  void theOwnerIsToldOfWhatIsNewUntilTheyHaveReadIt() throws Exception {
    Visitor owner = cast.student();
    long entry = shared(owner);
    write(cast.staff().tutor(), entry, "One");
    write(owner, entry, "My own is no news");

    assertThat(readership(owner).newComments()).isEqualTo(1);
    read(cast.staff().tutor(), entry);
    assertThat(readership(owner).newComments()).isEqualTo(1);
    assertThat(read(owner, entry).get(0).fresh()).isTrue();
    assertThat(readership(owner).newComments()).isZero();
    assertThat(readership(owner).comments()).isEqualTo(2);
  }

  private Readership readership(Visitor owner) throws Exception {
    return visits.as(
        owner, () -> showSharing.of(readEntries.one(cast.presentation(), SharedEntries.SLOT)));
  }

  private long shared(Visitor owner) throws Exception {
    EntryView entry = entries.save(owner, 0, "What happened");
    entries.share(owner, Audience.GROUP, "", null);
    return entry.id();
  }

  private long write(Visitor who, long entry, String words) throws Exception {
    return visits.as(who, () -> writeComment.write(entry, words, UUID.randomUUID()));
  }

  private List<CommentLine> read(Visitor who, long entry) throws Exception {
    return visits.as(who, () -> readComments.on(readShared.permitted(entry)));
  }
}
