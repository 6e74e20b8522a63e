package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;

/** Sends a spoken comment to a player, or a part of it. Who may hear it is settled before. */
@ApplicationScoped
public class PlaySpoken {

  @Inject FileStore files;
  @Inject KeptFiles kept;

  /**
   * Sends it.
   *
   * @throws NotFound when a virus was found in it
   */
  public void send(HttpServletRequest request, HttpServletResponse response, SpokenComment spoken)
      throws IOException {
    if (kept.isHeldBack(spoken.file().hash())) {
      throw new NotFound("The recording is held back");
    }
    response.setContentType(spoken.type().mediaType());
    Ranged.send(request, response, files, spoken.file());
  }
}
