package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.toolkit.attachment.AttachFile;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.attachment.ReadAttachments;
import org.jspecify.annotations.Nullable;

/** Files of an entry, on its owner's page and on that of its readers. One SQL statement. */
@Named("entryFiles")
@RequestScoped
public class EntryFiles {

  private static final long KILOBYTE = 1024;

  @Inject EntryPage entryPage;
  @Inject SharedPage sharedPage;
  @Inject ReadAttachments readAttachments;
  @Inject AttachFile attachFile;

  private @Nullable List<Line> lines;

  /** On the owner's page. */
  public List<Line> getOwn() {
    if (lines == null) {
      lines = lines(entryPage.entry().map(readAttachments::of).orElse(List.of()));
    }
    return lines;
  }

  /** On the page of those with whom the entry is shared. */
  public List<Line> getShared() {
    if (lines == null) {
      lines = lines(readAttachments.of(sharedPage.shared()));
    }
    return lines;
  }

  /** Largest file, in megabytes. */
  public int getMost() {
    return attachFile.mostMegabytes();
  }

  /** What can be added, in words. */
  public String getTaken() {
    return entryPage.getTool().noPhotographs()
        ? "PDF, Word, Excel, PowerPoint, or sound. This tool takes no photographs, so that nobody"
            + " is shown in them."
        : "A picture, PDF, Word, Excel, PowerPoint, or sound.";
  }

  private static List<Line> lines(List<AttachmentView> views) {
    return views.stream().map(EntryFiles::line).toList();
  }

  private static Line line(AttachmentView file) {
    return new Line(
        file.id(),
        file.name(),
        file.stem(),
        file.ending(),
        size(file.size()),
        file.picture(),
        file.sound(),
        file.alt(),
        file.words());
  }

  private static String size(long bytes) {
    return bytes < KILOBYTE * KILOBYTE
        ? Math.max(1, bytes / KILOBYTE) + " KB"
        : String.format(Locale.UK, "%.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
  }

  /**
   * A file.
   *
   * @param stem its name without the ending
   */
  public record Line(
      long id,
      String name,
      String stem,
      String ending,
      String size,
      boolean picture,
      boolean sound,
      String alt,
      String words) {

    public String getHref() {
      return "/toolkit/attachment?id=" + id;
    }

    /** What stands in a picture's place; never nothing, for the picture leads somewhere. */
    public String getShownAlt() {
      return alt.isEmpty() ? "Picture without a description, " + name : alt;
    }
  }
}
