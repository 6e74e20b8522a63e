package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.offline.FetchPack;
import org.fieldbook.assessment.offline.PackZip;

/** A pack to take away, written as it is sent. It changes nothing, so it needs no form token. */
@WebServlet("/marking/offline-pack")
public class OfflineFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient FetchPack fetchPack;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PackZip pack = fetchPack.open(asked.text("id"));
    Download.head(response, pack.name(), "application/zip");
    pack.write(response.getOutputStream());
  }
}
