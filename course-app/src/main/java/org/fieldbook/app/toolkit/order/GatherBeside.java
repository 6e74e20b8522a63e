package org.fieldbook.app.toolkit.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.attachment.FilesForTakeaway;
import org.fieldbook.app.toolkit.attachment.FilesForTakeaway.Whole;
import org.fieldbook.app.toolkit.comment.CommentsForTakeaway;
import org.fieldbook.app.toolkit.comment.CommentsForTakeaway.Writer;
import org.fieldbook.app.toolkit.link.LinksForTakeaway;
import org.fieldbook.app.toolkit.takeaway.Beside;
import org.fieldbook.app.toolkit.takeaway.TakenBadge;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Gathers what stands beside the words of an entry, and beside the entries; the bytes of files stay
 * where they are.
 */
@ApplicationScoped
class GatherBeside {

  @Inject LinksForTakeaway links;
  @Inject FilesForTakeaway attached;
  @Inject CommentsForTakeaway comments;
  @Inject FileStore files;
  @Inject Instance<BadgeSource> badges;

  /** Links, files and comments. Three SQL statements. */
  Beside of(EntryView entry, PersonId owner) {
    return new Beside(
        links.of(entry.id(), owner).stream()
            .map(l -> new Beside.Link(l.outgoing(), l.slot(), l.title(), l.why()))
            .toList(),
        attached.of(entry.id()).stream().map(this::file).toList(),
        comments.on(entry.id(), owner).stream()
            .map(c -> new Beside.Comment(said(c.writer()), c.written(), c.words()))
            .toList());
  }

  /** Badges that go home with the whole toolkit. */
  List<TakenBadge> badges(PersonId owner, PresentationCode presentation) {
    return badges.stream().flatMap(source -> source.badges(owner, presentation).stream()).toList();
  }

  private Beside.File file(Whole whole) {
    return new Beside.File(
        whole.view().name(),
        whole.file().mediaType(),
        whole.file().size(),
        whole.file().hash(),
        whole.view().alt(),
        whole.view().words(),
        whole.view().addedAt(),
        () -> files.open(whole.file().hash()),
        whole.view().picture() ? () -> files.open(whole.shown().hash()) : null);
  }

  private static String said(Writer writer) {
    return switch (writer) {
      case OWNER -> "You";
      case STAFF -> "A tutor or another member of staff";
      case STUDENT -> "Another student";
    };
  }
}
