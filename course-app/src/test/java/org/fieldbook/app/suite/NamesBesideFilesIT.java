package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.attachment.AttachFile;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.attachment.ChangeAttachment;
import org.fieldbook.app.toolkit.attachment.Photo;
import org.fieldbook.app.toolkit.attachment.ReadAttachments;
import org.fieldbook.app.toolkit.names.CheckForNames;
import org.fieldbook.app.toolkit.names.Finding;
import org.fieldbook.app.toolkit.names.NamesAreChecked.Checked;
import org.fieldbook.app.toolkit.order.LookBeforeTakeaway;
import org.fieldbook.app.toolkit.order.TakeawayOrder;
import org.fieldbook.app.toolkit.order.Wish;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names in what a learner says of files are found and settled as those in the entry are. */
@ExtendWith(ArquillianExtension.class)
class NamesBesideFilesIT {

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SharedEntries sharedEntries;
  @Inject LookBeforeTakeaway look;
  @Inject ReadEntries readEntries;
  @Inject CheckForNames checkForNames;
  @Inject AttachFile attachFile;
  @Inject ChangeAttachment changeAttachment;
  @Inject ReadAttachments readAttachments;
  @Inject EvidenceSource evidence;

  @Test
  void wordsBesideAFileAreCheckedBeforeSharingSubmittingAndTakingAway() throws Exception {
    Visitor student = cast.student();
    sharedEntries.save(student, 0, "What I saw");
    AttachmentView photo = attach(student);
    visits.run(
        student,
        () ->
            changeAttachment.describe(
                cast.presentation(),
                SharedEntries.SLOT,
                photo.id(),
                "With_Mr_Khan",
                "Mrs Patel’s room",
                "Mrs Patel asked Sarah Jones to move it"));
    Wish wish = new Wish(TakeawayOrder.Choice.ALL, List.of(), List.of(Format.DATA), false, false);

    List<Finding> found = besideFile(student).open();
    assertThat(found)
        .extracting(f -> f.passage().label(), f -> f.found().words())
        .containsExactly(
            tuple("Name of the file With_Mr_Khan.jpg", "Mr Khan"),
            tuple("What With_Mr_Khan.jpg shows", "Mrs Patel"),
            tuple("Words beside With_Mr_Khan.jpg", "Mrs Patel"),
            tuple("Words beside With_Mr_Khan.jpg", "Sarah Jones"));
    assertThat(visits.as(student, () -> look.of(cast.presentation(), wish)))
        .extracting(LookBeforeTakeaway.Open::places)
        .containsExactly(4L);
    assertThatThrownBy(() -> sharedEntries.share(student, Audience.TUTOR, "", null))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("Mrs Patel");
    assertThatThrownBy(
            () ->
                visits.as(
                    student,
                    () -> evidence.copy(student.id(), cast.presentation(), SharedEntries.SLOT)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("Sarah Jones");

    for (int i = 0; i < 2; i++) {
      String mark = found.get(i).mark();
      String instead = i == 0 ? "the manager" : "Mrs P";
      visits.run(
          student,
          () -> checkForNames.change(cast.presentation(), SharedEntries.SLOT, mark, instead));
    }
    visits.run(
        student,
        () ->
            checkForNames.keep(
                cast.presentation(), SharedEntries.SLOT, found.get(3).mark(), "This is me"));

    assertThat(besideFile(student).open()).isEmpty();
    assertThat(besideFile(student).kept()).hasSize(1);
    EntryView entry =
        visits.as(student, () -> readEntries.one(cast.presentation(), SharedEntries.SLOT));
    assertThat(entry.number()).as("the entry itself said nothing of them").isEqualTo(1);
    assertThat(visits.as(student, () -> readAttachments.of(entry)))
        .singleElement()
        .satisfies(f -> assertThat(f.name()).isEqualTo("With the manager.jpg"))
        .satisfies(f -> assertThat(f.alt()).isEqualTo("Mrs P’s room"))
        .satisfies(f -> assertThat(f.words()).isEqualTo("Mrs P asked Sarah Jones to move it"));
    sharedEntries.share(student, Audience.TUTOR, "", null);
  }

  private AttachmentView attach(Visitor student) throws Exception {
    byte[] photo = Photo.jpeg(40, 30, 1);
    return visits.as(
        student,
        () ->
            attachFile.attach(
                cast.presentation(),
                SharedEntries.SLOT,
                "photo.jpg",
                new ByteArrayInputStream(photo)));
  }

  private Checked besideFile(Visitor student) throws Exception {
    return visits.as(student, () -> checkForNames.of(cast.presentation(), SharedEntries.SLOT));
  }
}
