package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.toolkit.attachment.FileOfEntry;
import org.fieldbook.app.toolkit.attachment.FileOfEntry.As;
import org.fieldbook.app.toolkit.attachment.ReadAttachments;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.Ranged;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;

/**
 * A file of an entry: {@code /toolkit/attachment?id=7}, of a picture {@code &as=thumb} and, for the
 * owner, {@code &as=original}. A browser keeps nothing of it: who may see it can change. What is no
 * picture made here and no sound is saved, never shown under our own address.
 */
@WebServlet("/toolkit/attachment")
public class AttachmentServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient ReadAttachments readAttachments;
  @Inject transient FileStore files;
  @Inject transient Asked asked;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileOfEntry file = readAttachments.open(asked.number("id"), as());
    response.setContentType(file.mediaType());
    if (file.saved()) {
      response.setHeader("Content-Disposition", Download.disposition(file.name()));
    }
    Ranged.send(request, response, files, new StoredFile(file.hash(), file.size()));
  }

  private As as() {
    return switch (asked.text("as")) {
      case "thumb" -> As.THUMB;
      case "original" -> As.ORIGINAL;
      default -> As.SHOWN;
    };
  }
}
