package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.attachment.AttachFile;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.attachment.ChangeAttachment;
import org.fieldbook.app.toolkit.attachment.FileOfEntry;
import org.fieldbook.app.toolkit.attachment.FileOfEntry.As;
import org.fieldbook.app.toolkit.attachment.Photo;
import org.fieldbook.app.toolkit.attachment.ReadAttachments;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of an entry: seen by whoever may read it, and by nobody else. */
@ExtendWith(ArquillianExtension.class)
class AttachmentIT {

  private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SharedEntries entries;
  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject AttachFile attachFile;
  @Inject ChangeAttachment changeAttachment;
  @Inject ReadAttachments readAttachments;
  @Inject FileStore files;

  @Test
  void readersSeeAPictureWithoutWhatTheCameraWroteAndTheOwnerHasItWhole() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, 0, "What I saw");
    byte[] photo = Photo.jpeg(800, 600, 1);
    AttachmentView added = attach(owner, "../../The ward.exe", photo);
    assertThat(added.picture()).isTrue();
    assertThat(added.name()).isEqualTo("The ward.exe");

    assertMissing(cast.staff().tutor(), added.id(), As.SHOWN);
    assertMissing(cast.student(), added.id(), As.THUMB);
    entries.share(owner, Audience.TUTOR, "", null);

    for (As as : new As[] {As.SHOWN, As.THUMB}) {
      assertThat(text(cast.staff().tutor(), added.id(), as)).doesNotContain(Photo.PLACE);
    }
    assertMissing(cast.staff().tutor(), added.id(), As.ORIGINAL);
    assertThat(text(owner, added.id(), As.ORIGINAL)).contains(Photo.PLACE);

    entries.withdrawAll(owner);
    assertMissing(cast.staff().tutor(), added.id(), As.SHOWN);
  }

  @Test
  void aDocumentIsSavedAndNeverShownUnderOurAddress() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, 0, "Words");
    AttachmentView added = attach(owner, "Rota.pdf", PDF);

    FileOfEntry file = visits.as(owner, () -> readAttachments.open(added.id(), As.SHOWN));

    assertThat(file.saved()).isTrue();
    assertThat(file.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void whatIsOfNoKindThatIsTakenOrTooLargeIsRefused() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, 0, "Words");

    assertThatThrownBy(() -> attach(owner, "photo.jpg", "<svg/>".getBytes(StandardCharsets.UTF_8)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("of this kind");
    assertThatThrownBy(() -> attach(owner, "photo.jpg", new byte[0])).hasMessageContaining("empty");
    assertThatThrownBy(
            () ->
                visits.as(
                    owner,
                    () ->
                        attachFile.attach(
                            cast.presentation(), SharedEntries.SLOT, "big.pdf", endless())))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("larger than 50 MB");
    assertThat(
            visits.as(
                owner,
                () -> readAttachments.of(readEntries.one(cast.presentation(), SharedEntries.SLOT))))
        .isEmpty();
  }

  @Test
  void aToolThatTakesNoPhotographsSaysSoAndTakesADocument() throws Exception {
    Visitor owner = cast.student();
    String slot = "own-walk-round";
    visits.as(
        owner,
        () ->
            saveEntry.save(
                new SaveEntry.Save(
                    cast.presentation(),
                    slot,
                    "environment-walk",
                    null,
                    0,
                    Json.createObjectBuilder().add("fields", JsonValue.EMPTY_JSON_OBJECT).build(),
                    Envelope.UNCHANGED,
                    EntryVersion.Kind.KEPT,
                    new EntryVersion.Origin("tab", "walk"))));

    assertThatThrownBy(() -> attach(owner, slot, "Lounge.jpg", Photo.jpeg(10, 10, 1)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("takes no photographs");
    assertThat(attach(owner, slot, "Plan.pdf", PDF).picture()).isFalse();
  }

  @Test
  void aFileIsCalledOtherwiseAndKeepsItsEnding() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, 0, "Words");
    long id = attach(owner, "Mrs Patel.tar.pdf", PDF).id();

    call(owner, id, " The rota\n of/May ");
    assertThat(name(owner)).isEqualTo("The rota of-May.pdf");

    for (String refused : List.of(" ", "x".repeat(117))) {
      assertThatThrownBy(() -> call(owner, id, refused)).isExactlyInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> call(cast.student(), id, "Mine")).isExactlyInstanceOf(NotFound.class);
    assertThat(name(owner)).isEqualTo("The rota of-May.pdf");
  }

  private void call(Visitor who, long id, String stem) throws Exception {
    visits.run(
        who,
        () -> changeAttachment.describe(cast.presentation(), SharedEntries.SLOT, id, stem, "", ""));
  }

  private String name(Visitor owner) throws Exception {
    return visits
        .as(
            owner,
            () -> readAttachments.of(readEntries.one(cast.presentation(), SharedEntries.SLOT)))
        .get(0)
        .name();
  }

  @Test
  void onlyTheOwnerSaysSomethingAboutAFileAndTakesItAway() throws Exception {
    Visitor owner = cast.student();
    Visitor other = cast.student();
    entries.save(owner, 0, "Words");
    entries.save(other, 0, "Words of another");
    long id = attach(owner, "Rota.pdf", PDF).id();

    assertThatThrownBy(() -> attach(cast.student(), "Rota.pdf", PDF))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> describe(other, id)).isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> remove(other, id)).isExactlyInstanceOf(NotFound.class);
    describe(owner, id);
    assertThat(
            visits.as(
                owner,
                () -> readAttachments.of(readEntries.one(cast.presentation(), SharedEntries.SLOT))))
        .singleElement()
        .satisfies(a -> assertThat(a.alt()).isEqualTo("A rota"))
        .satisfies(a -> assertThat(a.words()).isEqualTo("Mine"));

    remove(owner, id);
    assertMissing(owner, id, As.SHOWN);
  }

  private void describe(Visitor who, long id) throws Exception {
    visits.run(
        who,
        () ->
            changeAttachment.describe(
                cast.presentation(), SharedEntries.SLOT, id, null, "A\nrota", " Mine "));
  }

  private void remove(Visitor who, long id) throws Exception {
    visits.run(who, () -> changeAttachment.remove(cast.presentation(), SharedEntries.SLOT, id));
  }

  private AttachmentView attach(Visitor who, String name, byte[] bytes) throws Exception {
    return attach(who, SharedEntries.SLOT, name, bytes);
  }

  private AttachmentView attach(Visitor who, String slot, String name, byte[] bytes)
      throws Exception {
    return visits.as(
        who,
        () -> attachFile.attach(cast.presentation(), slot, name, new ByteArrayInputStream(bytes)));
  }

  private void assertMissing(Visitor who, long id, As as) {
    assertThatThrownBy(() -> visits.as(who, () -> readAttachments.open(id, as)))
        .isExactlyInstanceOf(NotFound.class);
  }

  private String text(Visitor who, long id, As as) throws Exception {
    FileOfEntry file = visits.as(who, () -> readAttachments.open(id, as));
    try (InputStream in = files.open(file.hash())) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'x';
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        Arrays.fill(into, from, from + length, (byte) 'x');
        return length;
      }
    };
  }
}
